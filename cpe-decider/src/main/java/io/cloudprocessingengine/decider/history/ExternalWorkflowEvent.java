package io.cloudprocessingengine.decider.history;

import java.time.Instant;
import java.util.Objects;

/** Something about signalling or cancelling another execution, which no plan waits for. */
public record ExternalWorkflowEvent(long id, Instant time, String type) implements Event {
  public ExternalWorkflowEvent {
    Objects.requireNonNull(time, "time");
    Objects.requireNonNull(type, "type");
  }

  @Override
  public void tell(EventRules rules) {
    rules.externalWorkflow(this);
  }
}
