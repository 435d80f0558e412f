package io.cloudprocessingengine.decider.history;

import java.time.Instant;
import java.util.Objects;

/** A timer was stopped before it ran out. */
public record TimerCanceled(long id, Instant time, String timerId) implements Event {
  public TimerCanceled {
    Objects.requireNonNull(time, "time");
    Objects.requireNonNull(timerId, "timerId");
  }

  @Override
  public void tell(EventRules rules) {
    rules.timerCanceled(this);
  }
}
