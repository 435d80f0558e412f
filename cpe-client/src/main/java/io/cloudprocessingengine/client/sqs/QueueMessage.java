package io.cloudprocessingengine.client.sqs;

import java.util.Objects;

/**
 * A message as the queue gave it.
 *
 * @param receipt names this delivery of the message, to delete or postpone it by
 * @param receiveCount how often the message has been received, this time included
 */
public record QueueMessage(String messageId, String receipt, int receiveCount, String body) {
  public QueueMessage {
    Objects.requireNonNull(messageId, "messageId");
    Objects.requireNonNull(receipt, "receipt");
    Objects.requireNonNull(body, "body");
  }
}
