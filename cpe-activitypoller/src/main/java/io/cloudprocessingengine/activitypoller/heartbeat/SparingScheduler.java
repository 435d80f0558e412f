package io.cloudprocessingengine.activitypoller.heartbeat;

import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.function.LongSupplier;

/**
 * Has another scheduler wake it, and seldom: an action that is let go of leaves its waking to the
 * next one. So many short tasks, each with heartbeats that never become due, wake no thread.
 */
public final class SparingScheduler implements Scheduler {
  private final Scheduler scheduler;
  private final LongSupplier nanoTime;
  private final long origin;
  // All guarded by this.
  private final PriorityQueue<Entry> entries =
      new PriorityQueue<>(Comparator.comparingLong(Entry::at));
  private Optional<Waking> waking = Optional.empty();

  private record Entry(long at, Runnable action) {}

  private record Waking(long at, Scheduled scheduled) {}

  /**
   * Takes the time from the same clock as the scheduler.
   *
   * @param nanoTime nanoseconds since any time
   */
  public SparingScheduler(Scheduler scheduler, LongSupplier nanoTime) {
    this.scheduler = scheduler;
    this.nanoTime = nanoTime;
    this.origin = nanoTime.getAsLong();
  }

  @Override
  public synchronized Scheduled after(Duration delay, Runnable action) {
    var entry = new Entry(now() + delay.toNanos(), action);
    entries.add(entry);
    wakeFor(entry);
    return () -> cancel(entry);
  }

  private synchronized void cancel(Entry entry) {
    entries.remove(entry);
  }

  private void wakeFor(Entry entry) {
    if (waking.isPresent() && waking.get().at() <= entry.at()) {
      return;
    }
    waking.ifPresent(it -> it.scheduled().cancel());
    var delay = Duration.ofNanos(Math.max(0, entry.at() - now()));
    waking = Optional.of(new Waking(entry.at(), scheduler.after(delay, this::wake)));
  }

  private void wake() {
    next().ifPresent(it -> it.action().run());
  }

  /** The action that is due; what else is there has a waking of its own before this one runs. */
  private synchronized Optional<Entry> next() {
    waking = Optional.empty();
    var due = Optional.ofNullable(entries.peek()).filter(it -> it.at() <= now());
    due.ifPresent(it -> entries.remove());
    if (!entries.isEmpty()) {
      wakeFor(entries.peek());
    }
    return due;
  }

  private long now() {
    return nanoTime.getAsLong() - origin;
  }
}
