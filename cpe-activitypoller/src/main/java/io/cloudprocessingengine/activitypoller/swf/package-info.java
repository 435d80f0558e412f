/**
 * The worker's side of Amazon SWF: registers the type, polls, heartbeats, answers. Sees the SDK.
 */
package io.cloudprocessingengine.activitypoller.swf;
