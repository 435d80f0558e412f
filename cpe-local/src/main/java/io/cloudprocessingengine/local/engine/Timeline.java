package io.cloudprocessingengine.local.engine;

import java.time.Clock;
import java.util.OptionalLong;
import java.util.TreeSet;

/**
 * The engine's time, and what is due on it. Time stands still while a call is handled, and what is
 * due before the call happens at its own time, so that a late look at the clock changes no history.
 */
final class Timeline {
  private final Clock clock;
  private final TreeSet<Deadline> deadlines = new TreeSet<>();
  // Those of the deadlines that are timers of deciders.
  private final TreeSet<Deadline> timers = new TreeSet<>();
  private long sequence;
  private long now;

  Timeline(Clock clock) {
    this.clock = clock;
    this.now = clock.millis();
  }

  /** Milliseconds since 1970; never goes back. */
  long now() {
    return now;
  }

  /** Runs the action after so many milliseconds; 0 means as soon as the current call is done. */
  Deadline after(long milliseconds, Runnable action) {
    var deadline = new Deadline(now + milliseconds, sequence++, action);
    deadlines.add(deadline);
    return deadline;
  }

  /** The same for a timer that a decider has asked for. */
  Deadline timer(long milliseconds, Runnable action) {
    var timer = after(milliseconds, action);
    timers.add(timer);
    return timer;
  }

  void cancel(Deadline deadline) {
    deadlines.remove(deadline);
    timers.remove(deadline);
  }

  void clear() {
    deadlines.clear();
    timers.clear();
  }

  /** When the next deadline is, in milliseconds since 1970. */
  OptionalLong next() {
    return deadlines.isEmpty() ? OptionalLong.empty() : OptionalLong.of(deadlines.first().at());
  }

  /** When the next timer of a decider fires, likewise. */
  OptionalLong nextTimer() {
    return timers.isEmpty() ? OptionalLong.empty() : OptionalLong.of(timers.first().at());
  }

  /** Takes the next deadline that has come, and makes its time the present. */
  boolean runNextDue() {
    var present = clock.millis();
    if (deadlines.isEmpty() || deadlines.first().at() > present) {
      now = Math.max(now, present);
      return false;
    }
    var deadline = deadlines.pollFirst();
    timers.remove(deadline);
    now = Math.max(now, deadline.at());
    deadline.run();
    return true;
  }
}
