package io.cloudprocessingengine.decider.simulate;

import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;

/** What is going to happen, in the order of time; of what happens at once, the earlier planned. */
final class Agenda {
  private final PriorityQueue<Item> items =
      new PriorityQueue<>(Comparator.comparing(Item::at).thenComparing(Item::order));
  private long planned;

  /** Something to come. */
  record Item(Instant at, long order, Runnable happening) {}

  void plan(Instant at, Runnable happening) {
    items.add(new Item(at, planned++, happening));
  }

  boolean isEmpty() {
    return items.isEmpty();
  }

  Item next() {
    return items.remove();
  }
}
