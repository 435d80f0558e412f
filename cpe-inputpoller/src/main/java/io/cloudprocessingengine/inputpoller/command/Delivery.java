package io.cloudprocessingengine.inputpoller.command;

import java.time.Instant;
import java.util.Objects;

/**
 * A message of an input queue.
 *
 * @param receipt names this delivery, to delete or postpone it by
 */
public record Delivery(String messageId, String receipt, String body, Attempts attempts) {
  public Delivery {
    Objects.requireNonNull(messageId, "messageId");
    Objects.requireNonNull(receipt, "receipt");
    Objects.requireNonNull(body, "body");
    Objects.requireNonNull(attempts, "attempts");
  }

  /**
   * How often the message was received.
   *
   * @param count this time included
   * @param first when it was received for the first time
   */
  public record Attempts(int count, Instant first) {
    public Attempts {
      Objects.requireNonNull(first, "first");
    }
  }
}
