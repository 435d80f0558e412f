package io.cloudprocessingengine.decider.history;

import java.time.Instant;
import java.util.Objects;

/** The execution is over; nothing can be decided any more. */
public record WorkflowClosed(long id, Instant time, CloseStatus status) implements Event {
  public WorkflowClosed {
    Objects.requireNonNull(time, "time");
    Objects.requireNonNull(status, "status");
  }

  @Override
  public void tell(EventRules rules) {
    rules.workflowClosed(this);
  }
}
