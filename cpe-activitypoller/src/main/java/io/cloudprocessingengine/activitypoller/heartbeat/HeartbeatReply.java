package io.cloudprocessingengine.activitypoller.heartbeat;

/** What SWF says to a heartbeat. */
public enum HeartbeatReply {
  GO_ON,
  /** The task's cancellation has been requested; it may still be answered. */
  CANCEL_REQUESTED,
  /** The task is closed (timed out, or its execution has ended); no answer will be taken. */
  TASK_LOST
}
