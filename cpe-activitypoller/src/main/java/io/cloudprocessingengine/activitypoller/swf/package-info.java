/** The worker's side of SWF: registers the type, polls, heartbeats, answers. Sees the SDK. */
package io.cloudprocessingengine.activitypoller.swf;
