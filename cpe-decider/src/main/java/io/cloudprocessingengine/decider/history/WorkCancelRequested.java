package io.cloudprocessingengine.decider.history;

import java.time.Instant;
import java.util.Objects;

/** The work was asked to stop. */
public record WorkCancelRequested(long id, Instant time, WorkKey work) implements Event {
  public WorkCancelRequested {
    Objects.requireNonNull(time, "time");
    Objects.requireNonNull(work, "work");
  }

  @Override
  public void tell(EventRules rules) {
    rules.workCancelRequested(this);
  }
}
