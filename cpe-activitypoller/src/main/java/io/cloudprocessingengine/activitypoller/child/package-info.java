/**
 * Isolation: runs activities in a child process that is kept warm, and speaks with it in frames.
 */
package io.cloudprocessingengine.activitypoller.child;
