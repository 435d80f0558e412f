package io.cloudprocessingengine.activitypoller.swf;

import io.cloudprocessingengine.activitypoller.heartbeat.HeartbeatReply;
import io.cloudprocessingengine.activitypoller.heartbeat.HeartbeatSender;
import software.amazon.awssdk.services.swf.SwfClient;
import software.amazon.awssdk.services.swf.model.UnknownResourceException;

/** Sends heartbeats to SWF. */
public final class SwfHeartbeats implements HeartbeatSender {
  private final SwfClient swf;

  public SwfHeartbeats(SwfClient swf) {
    this.swf = swf;
  }

  @Override
  public HeartbeatReply send(String taskToken, String details) {
    try {
      var response =
          swf.recordActivityTaskHeartbeat(
              it -> it.taskToken(taskToken).details(details.isEmpty() ? null : details));
      return Boolean.TRUE.equals(response.cancelRequested())
          ? HeartbeatReply.CANCEL_REQUESTED
          : HeartbeatReply.GO_ON;
    } catch (UnknownResourceException e) {
      return HeartbeatReply.TASK_LOST;
    }
  }
}
