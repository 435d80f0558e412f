package io.cloudprocessingengine.decider.decision;

import io.cloudprocessingengine.decider.history.ExecutionState;
import java.time.Duration;

/**
 * A pause after SWF refused something that it will take later, each longer than the one before: 1
 * s, 2 s, 4 s … 64 s, until SWF takes something again. The wait is a timer, so that it is in the
 * history. Each refusal is an event there, too: after a pause little more is asked for in a second
 * than was taken before it, and twice as much each time that all of it is taken.
 */
final class Hold {
  private static final String PREFIX = "#hold-";
  private static final String PACE = "#pace-";
  private static final Duration PACE_TIME = Duration.ofSeconds(1);
  private static final int LEAST = 10;
  private static final int LONGEST_EXPONENT = 6;

  private int count;
  private int inARow;
  private boolean active;
  private boolean timersToo;
  private int most = Integer.MAX_VALUE;
  private int taken;

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
    taken++;
    if (active) {
      return;
    }
    inARow = 0;
    if (taken >= most) {
      most = (int) Math.min(2L * most, Integer.MAX_VALUE);
      taken = 0;
    }
  }

  /** How many tasks SWF is to be told about in a second. */
  int most() {
    return most;
  }

  /** Whether no task is told about before that second is over. */
  boolean isPacing(ExecutionState state) {
    return most < Integer.MAX_VALUE
        && state.openTimers().stream().anyMatch(it -> it.startsWith(PACE));
  }

  /** Measures that second. */
  static Decision.StartTimer pace(ExecutionState state) {
    return new Decision.StartTimer(PACE + state.lastEventId(), PACE_TIME);
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
      most = Math.max(LEAST, taken + taken / 4 + 1);
      taken = 0;
    }
  }
}
