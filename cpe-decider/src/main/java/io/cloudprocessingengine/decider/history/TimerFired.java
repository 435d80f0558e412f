package io.cloudprocessingengine.decider.history;

import java.time.Instant;
import java.util.Objects;

/** A timer ran out. */
public record TimerFired(long id, Instant time, String timerId) implements Event {
  public TimerFired {
    Objects.requireNonNull(time, "time");
    Objects.requireNonNull(timerId, "timerId");
  }

  @Override
  public void tell(EventRules rules) {
    rules.timerFired(this);
  }
}
