package io.cloudprocessingengine.decider.history;

import java.util.Objects;

/** One piece of work as far as the history tells. */
public record Work(
    WorkKey key, long scheduledEventId, boolean started, boolean cancelRequested, boolean isOpen) {
  public Work {
    Objects.requireNonNull(key, "key");
  }

  static Work scheduled(WorkKey key, long scheduledEventId) {
    return new Work(key, scheduledEventId, false, false, true);
  }

  Work begun() {
    return new Work(key, scheduledEventId, true, cancelRequested, isOpen);
  }

  Work askedToStop() {
    return new Work(key, scheduledEventId, started, true, isOpen);
  }

  Work notAsked() {
    return new Work(key, scheduledEventId, started, false, isOpen);
  }

  Work ended() {
    return new Work(key, scheduledEventId, started, cancelRequested, false);
  }
}
