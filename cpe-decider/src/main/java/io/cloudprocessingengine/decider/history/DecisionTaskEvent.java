package io.cloudprocessingengine.decider.history;

import java.time.Instant;
import java.util.Objects;

/** A decision task was scheduled, handed out, answered or lost. */
public record DecisionTaskEvent(long id, Instant time, DecisionTaskPhase phase) implements Event {
  public DecisionTaskEvent {
    Objects.requireNonNull(time, "time");
    Objects.requireNonNull(phase, "phase");
  }

  @Override
  public void tell(EventRules rules) {
    rules.decisionTask(this);
  }
}
