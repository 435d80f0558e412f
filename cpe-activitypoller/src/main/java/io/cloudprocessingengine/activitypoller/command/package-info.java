/**
 * The activity that is any program: arguments, input and environment in; result and progress out.
 */
package io.cloudprocessingengine.activitypoller.command;
