package io.cloudprocessingengine.activitypoller.task;

import io.cloudprocessingengine.activitypoller.heartbeat.Scheduler;
import java.time.Duration;
import java.util.Optional;

/**
 * Lets one of many through in each window of time: the first at once, then the latest. All that
 * passes, passes one after the other.
 */
final class Throttle {
  private final Scheduler scheduler;
  private final Duration window;
  // All guarded by this.
  private boolean windowOpen;
  private boolean closed;
  private Optional<Runnable> waiting = Optional.empty();

  Throttle(Scheduler scheduler, Duration window) {
    this.scheduler = scheduler;
    this.window = window;
  }

  /** Lets it through now, or at the end of the window unless another replaces it. */
  synchronized void offer(Runnable action) {
    if (!closed) {
      waiting = Optional.of(action);
      if (!windowOpen) {
        pass();
      }
    }
  }

  /** Lets what waits through, then this. */
  synchronized void now(Runnable action) {
    if (!closed) {
      flush();
      action.run();
    }
  }

  /** Lets what waits through, and nothing after it. */
  synchronized void close() {
    flush();
    closed = true;
  }

  private synchronized void pass() {
    windowOpen = waiting.isPresent();
    if (windowOpen) {
      scheduler.after(window, this::pass);
      flush();
    }
  }

  private void flush() {
    var action = waiting;
    waiting = Optional.empty();
    action.ifPresent(Runnable::run);
  }
}
