package io.cloudprocessingengine.decider.history;

import java.time.Instant;
import java.util.Objects;

/** Somebody began the work that was scheduled by that event. */
public record WorkStarted(long id, Instant time, long scheduledEventId) implements Event {
  public WorkStarted {
    Objects.requireNonNull(time, "time");
  }

  @Override
  public void tell(EventRules rules) {
    rules.workStarted(this);
  }
}
