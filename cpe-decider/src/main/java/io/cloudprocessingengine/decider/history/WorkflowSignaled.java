package io.cloudprocessingengine.decider.history;

import java.time.Instant;
import java.util.Objects;

/** A signal came in; {@code input} is its text, empty if it has none. */
public record WorkflowSignaled(long id, Instant time, String signal, String input)
    implements Event {
  public WorkflowSignaled {
    Objects.requireNonNull(time, "time");
    Objects.requireNonNull(signal, "signal");
    Objects.requireNonNull(input, "input");
  }

  @Override
  public void tell(EventRules rules) {
    rules.workflowSignaled(this);
  }
}
