package io.cloudprocessingengine.decider.history;

import java.time.Instant;
import java.util.Objects;

/** Work was handed to SWF. */
public record WorkScheduled(long id, Instant time, WorkKey work) implements Event {
  public WorkScheduled {
    Objects.requireNonNull(time, "time");
    Objects.requireNonNull(work, "work");
  }

  @Override
  public void tell(EventRules rules) {
    rules.workScheduled(this);
  }
}
