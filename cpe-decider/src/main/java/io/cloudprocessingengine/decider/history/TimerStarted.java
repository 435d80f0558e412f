package io.cloudprocessingengine.decider.history;

import java.time.Instant;
import java.util.Objects;

/** A timer runs. */
public record TimerStarted(long id, Instant time, String timerId) implements Event {
  public TimerStarted {
    Objects.requireNonNull(time, "time");
    Objects.requireNonNull(timerId, "timerId");
  }

  @Override
  public void tell(EventRules rules) {
    rules.timerStarted(this);
  }
}
