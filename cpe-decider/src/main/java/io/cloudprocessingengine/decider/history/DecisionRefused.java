package io.cloudprocessingengine.decider.history;

import java.time.Instant;
import java.util.Objects;

/**
 * SWF could not apply a decision; {@code subject} is the id that the decision was about, or empty.
 */
public record DecisionRefused(
    long id, Instant time, DecisionKind decision, String subject, String cause) implements Event {
  public DecisionRefused {
    Objects.requireNonNull(time, "time");
    Objects.requireNonNull(decision, "decision");
    Objects.requireNonNull(subject, "subject");
    Objects.requireNonNull(cause, "cause");
  }

  @Override
  public void tell(EventRules rules) {
    rules.decisionRefused(this);
  }
}
