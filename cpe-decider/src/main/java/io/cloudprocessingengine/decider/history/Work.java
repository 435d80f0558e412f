package io.cloudprocessingengine.decider.history;

import java.util.Objects;

/** One piece of work as far as the history tells. */
public record Work(
    WorkKey key, long scheduledEventId, boolean started, boolean cancelRequested, Outcome outcome) {
  public Work {
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(outcome, "outcome");
  }

  static Work scheduled(WorkKey key, long scheduledEventId) {
    return new Work(key, scheduledEventId, false, false, new Outcome.Pending());
  }

  Work begun() {
    return new Work(key, scheduledEventId, true, cancelRequested, outcome);
  }

  Work askedToStop() {
    return new Work(key, scheduledEventId, started, true, outcome);
  }

  Work notAsked() {
    return new Work(key, scheduledEventId, started, false, outcome);
  }

  Work ended(Outcome end) {
    return new Work(key, scheduledEventId, started, cancelRequested, end);
  }

  /** Whether it has been scheduled and has not ended. */
  public boolean isOpen() {
    return outcome instanceof Outcome.Pending;
  }
}
