package io.cloudprocessingengine.activitypoller.heartbeat;

/** Sends one heartbeat. */
public interface HeartbeatSender {
  /** The most characters that SWF takes as details of a heartbeat. */
  int MAX_DETAILS_LENGTH = 2_048;

  /**
   * Sends a heartbeat; a RuntimeException means that it did not arrive.
   *
   * @param details the latest progress, or empty
   */
  HeartbeatReply send(String taskToken, String details);
}
