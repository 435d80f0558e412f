package io.cloudprocessingengine.client.sqs;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A queue, as far as a client needs it. Every method throws {@link QueueException}. */
public interface MessageQueue {
  /** Puts one text on the queue; returns the id that the queue gives it. */
  String send(String body);

  /**
   * Takes up to ten messages. They are hidden from other receivers for the queue's visibility
   * timeout, then seen again unless they are deleted.
   *
   * @param wait how long to wait for the first one: whole seconds (rounded up), at most 20
   */
  List<QueueMessage> receive(Duration wait);

  /** Deletes messages that were received, by their receipts. */
  void delete(List<String> receipts);

  /** Lets messages that were received be seen again, each after its own delay of whole seconds. */
  void postpone(Map<String, Duration> delays);
}
