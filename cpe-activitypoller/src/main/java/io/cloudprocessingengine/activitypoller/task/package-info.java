/**
 * What becomes of an activity task: run the code, answer SWF, then tell the client. Knows no SDK.
 */
package io.cloudprocessingengine.activitypoller.task;
