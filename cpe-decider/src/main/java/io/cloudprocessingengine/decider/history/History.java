package io.cloudprocessingengine.decider.history;

import java.util.Objects;

/**
 * Follows the events of one execution and keeps its {@link ExecutionState} up to date. Not for
 * several threads.
 */
public final class History {
  private final ExecutionState state = new ExecutionState();
  private final StateRules rules = new StateRules(state);

  /** The state after all events so far; it moves on with every event. */
  public ExecutionState state() {
    return state;
  }

  /** Whether the event has been counted before. */
  public boolean hasSeen(Event event) {
    return event.id() <= state.lastEventId();
  }

  /** Counts the event, in O(1); one that was counted before changes nothing. */
  public void add(Event event) {
    Objects.requireNonNull(event, "event");
    if (hasSeen(event)) {
      return;
    }
    event.tell(rules);
    state.lastEventId = event.id();
  }

  /** Counts the events in their order. */
  public History addAll(Iterable<? extends Event> events) {
    events.forEach(this::add);
    return this;
  }
}
