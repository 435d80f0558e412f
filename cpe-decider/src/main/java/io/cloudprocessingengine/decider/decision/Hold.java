package io.cloudprocessingengine.decider.decision;

import java.time.Duration;

/**
 * A pause after SWF refused something that it will take later, each longer than the one before: 1
 * s, 2 s, 4 s … 64 s, until SWF takes something again. The wait is a timer, so that it is in the
 * history.
 */
final class Hold {
  private static final String PREFIX = "#hold-";
  private static final int LONGEST_EXPONENT = 6;

  private int count;
  private int inARow;
  private boolean active;
  private boolean timersToo;

  void begin() {
    if (!active) {
      active = true;
      count++;
      inARow++;
    }
  }

  /** No timer but its own is started either. */
  void beginForTimers() {
    begin();
    timersToo = true;
  }

  /** SWF has taken something. */
  void taken() {
    if (!active) {
      inARow = 0;
    }
  }

  boolean isActive() {
    return active;
  }

  boolean holdsTimers() {
    return timersToo;
  }

  String timerId() {
    return PREFIX + count;
  }

  Duration delay() {
    return Duration.ofSeconds(1L << Math.min(inARow - 1, LONGEST_EXPONENT));
  }

  /** Ends the pause if that was its timer. */
  void timerEnded(String timerId) {
    if (timerId.equals(timerId())) {
      active = false;
      timersToo = false;
    }
  }
}
