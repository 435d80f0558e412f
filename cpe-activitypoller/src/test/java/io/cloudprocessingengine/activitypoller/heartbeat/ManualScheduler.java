package io.cloudprocessingengine.activitypoller.heartbeat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Time passes when the test says so; actions run on the test's thread. */
public final class ManualScheduler implements Scheduler {
  private record Due(Duration at, Runnable action) {}

  private final List<Due> waiting = new ArrayList<>();
  private Duration now = Duration.ZERO;

  @Override
  public synchronized Scheduled after(Duration delay, Runnable action) {
    var due = new Due(now.plus(delay), action);
    waiting.add(due);
    return () -> cancel(due);
  }

  private synchronized void cancel(Due due) {
    waiting.remove(due);
  }

  /** The time since it was made. */
  Duration now() {
    return now;
  }

  /** How many actions wait for their time. */
  synchronized int waiting() {
    return waiting.size();
  }

  /** Runs what becomes due in this time, in order. */
  public void advance(Duration time) {
    var end = now.plus(time);
    for (var due = next(end); due != null; due = next(end)) {
      now = due.at;
      due.action.run();
    }
    now = end;
  }

  private synchronized Due next(Duration end) {
    var next =
        waiting.stream()
            .filter(it -> it.at.compareTo(end) <= 0)
            .min(Comparator.comparing(Due::at))
            .orElse(null);
    waiting.remove(next);
    return next;
  }
}
