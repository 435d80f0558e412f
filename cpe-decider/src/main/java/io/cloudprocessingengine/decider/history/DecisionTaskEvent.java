package io.cloudprocessingengine.decider.history;

import java.time.Instant;
import java.util.Objects;

/**
 * A decision task was scheduled, handed out, answered or lost.
 *
 * @param startedEventId by which the task was handed out that is answered; else 0
 */
public record DecisionTaskEvent(long id, Instant time, DecisionTaskPhase phase, long startedEventId)
    implements Event {
  public DecisionTaskEvent {
    Objects.requireNonNull(time, "time");
    Objects.requireNonNull(phase, "phase");
  }

  /** One that answers no task. */
  public DecisionTaskEvent(long id, Instant time, DecisionTaskPhase phase) {
    this(id, time, phase, 0);
  }

  @Override
  public void tell(EventRules rules) {
    rules.decisionTask(this);
  }
}
