package io.cloudprocessingengine.inputpoller.sqs;

import io.cloudprocessingengine.inputpoller.command.Delivery;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** An input queue. */
interface CommandQueue {
  /** Waits for commands; up to ten, or none when the wait is over. */
  List<Delivery> receive() throws InterruptedException;

  /** Removes commands for good; up to ten. */
  void delete(List<Delivery> deliveries);

  /** Lets commands be received again after a delay, in whole seconds; up to ten. */
  void postpone(Map<Delivery, Duration> delays);
}
