/** The ActivityPoller: a worker that polls one task list and runs the activity of a plug-in. */
package io.cloudprocessingengine.activitypoller;
