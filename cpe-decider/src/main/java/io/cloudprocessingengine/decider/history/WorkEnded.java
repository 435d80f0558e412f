package io.cloudprocessingengine.decider.history;

import java.time.Instant;
import java.util.Objects;

/** The work that was scheduled by that event is over. */
public record WorkEnded(long id, Instant time, long scheduledEventId, Outcome outcome)
    implements Event {
  public WorkEnded {
    Objects.requireNonNull(time, "time");
    Objects.requireNonNull(outcome, "outcome");
  }

  @Override
  public void tell(EventRules rules) {
    rules.workEnded(this);
  }
}
