package io.cloudprocessingengine.inputpoller.sqs;

import io.cloudprocessingengine.inputpoller.command.Delivery;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Gives its commands once and writes down, in the order of events, what is done to them. */
final class FakeCommandQueue implements CommandQueue {
  final Map<String, Duration> postponed = new LinkedHashMap<>();
  String breaksAt = "";
  private final List<String> events;
  private final List<Delivery> waiting = new ArrayList<>();

  FakeCommandQueue(List<String> events) {
    this.events = events;
  }

  void put(String messageId, String body, int attempts) {
    var count = new Delivery.Attempts(attempts, Instant.EPOCH);
    waiting.add(new Delivery(messageId, "receipt of " + messageId, body, count));
  }

  @Override
  public List<Delivery> receive() {
    var received = List.copyOf(waiting);
    waiting.clear();
    return received;
  }

  @Override
  public void delete(List<Delivery> deliveries) {
    for (var delivery : deliveries) {
      if (delivery.messageId().equals(breaksAt)) {
        throw new IllegalStateException("can't delete " + breaksAt);
      }
      events.add("delete " + delivery.messageId());
    }
  }

  @Override
  public void postpone(Map<Delivery, Duration> delays) {
    delays.forEach((delivery, delay) -> postponed.put(delivery.messageId(), delay));
  }
}
