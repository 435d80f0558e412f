/** Tells SWF, while a task runs, that it runs, and learns whether it should stop. */
package io.cloudprocessingengine.activitypoller.heartbeat;
