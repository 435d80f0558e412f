package io.cloudprocessingengine.local.engine;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.util.Optional;
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
    return add(new Deadline(now + milliseconds, sequence++, false, action));
  }

  /** The same for an action that changes nothing of the state. */
  Deadline afterApart(long milliseconds, Runnable action) {
    return add(new Deadline(now + milliseconds, sequence++, true, action));
  }

  /** Puts a deadline back in the place that it had. */
  Deadline restore(JsonNode saved, Runnable action) {
    var place = saved.path(1).longValue();
    sequence = Math.max(sequence, place + 1);
    return add(new Deadline(saved.path(0).longValue(), place, false, action));
  }

  /** The same for a timer. */
  Deadline restoreTimer(JsonNode saved, Runnable action) {
    var timer = restore(saved, action);
    timers.add(timer);
    return timer;
  }

  private Deadline add(Deadline deadline) {
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
  Optional<Deadline> takeNextDue() {
    var present = clock.millis();
    if (deadlines.isEmpty() || deadlines.first().at() > present) {
      now = Math.max(now, present);
      return Optional.empty();
    }
    now = Math.max(now, deadlines.first().at());
    return Optional.of(takeNext());
  }

  /** Takes the next deadline, whenever that is. */
  Deadline takeNext() {
    var deadline = deadlines.pollFirst();
    timers.remove(deadline);
    return deadline;
  }

  /** Goes to a time of the past, to do what was done then once more. */
  void returnTo(long time) {
    now = time;
  }
}
