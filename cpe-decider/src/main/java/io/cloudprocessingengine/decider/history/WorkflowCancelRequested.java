package io.cloudprocessingengine.decider.history;

import java.time.Instant;
import java.util.Objects;

/** Somebody asked the whole execution to stop. */
public record WorkflowCancelRequested(long id, Instant time) implements Event {
  public WorkflowCancelRequested {
    Objects.requireNonNull(time, "time");
  }

  @Override
  public void tell(EventRules rules) {
    rules.workflowCancelRequested(this);
  }
}
