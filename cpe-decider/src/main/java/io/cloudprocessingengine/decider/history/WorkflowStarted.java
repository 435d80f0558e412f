package io.cloudprocessingengine.decider.history;

import java.time.Instant;
import java.util.Objects;

/** The first event of every history. */
public record WorkflowStarted(long id, Instant time, WorkflowStart start) implements Event {
  public WorkflowStarted {
    Objects.requireNonNull(time, "time");
    Objects.requireNonNull(start, "start");
  }

  @Override
  public void tell(EventRules rules) {
    rules.workflowStarted(this);
  }
}
