package io.cloudprocessingengine.decider.decision;

/**
 * How far the end of a job has come: whether activities that were asked to stop are waited for any
 * longer.
 */
final class WindUp {
  static final String TIMER = "#cancel-wait";

  private boolean over;

  boolean isOver() {
    return over;
  }

  /** The wait is over when its timer ran out or could not be started. */
  void timerEnded(String timerId) {
    over |= timerId.equals(TIMER);
  }
}
