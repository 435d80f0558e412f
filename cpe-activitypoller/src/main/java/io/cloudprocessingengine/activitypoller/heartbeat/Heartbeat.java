package io.cloudprocessingengine.activitypoller.heartbeat;

import io.cloudprocessingengine.common.lifecycle.Backoff;
import io.cloudprocessingengine.common.lifecycle.Reasons;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The heartbeats of one task: each schedules the next, a failed one sooner. */
public final class Heartbeat implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Heartbeat.class);

  private final Supplier<HeartbeatReply> send;
  private final Consumer<HeartbeatReply> listener;
  private final Duration interval;
  private final Backoff backoff;
  private volatile boolean closed;
  private volatile boolean taken;
  // Guarded by this.
  private Scheduler.Scheduled next = () -> {};

  Heartbeat(
      Supplier<HeartbeatReply> send,
      Consumer<HeartbeatReply> listener,
      Duration interval,
      Backoff backoff) {
    this.send = send;
    this.listener = listener;
    this.interval = interval;
    this.backoff = backoff;
  }

  void start(Scheduler scheduler) {
    schedule(scheduler, interval);
  }

  private synchronized void schedule(Scheduler scheduler, Duration delay) {
    if (!closed) {
      next = scheduler.after(delay, () -> beat(scheduler));
    }
  }

  private void beat(Scheduler scheduler) {
    if (!closed) {
      schedule(scheduler, trySend());
    }
  }

  /** The delay before the next one. */
  private Duration trySend() {
    try {
      tell(send.get());
      backoff.reset();
      return interval;
    } catch (RuntimeException e) {
      if (backoff.failures() == 0 && !closed) {
        log.warn("A heartbeat failed: {}; trying again until it works", Reasons.of(e));
      }
      return backoff.next();
    }
  }

  private void tell(HeartbeatReply reply) {
    // A reply that comes after the task was answered says that it is closed, which is no news.
    taken = taken || reply != HeartbeatReply.TASK_LOST;
    if (closed || reply == HeartbeatReply.GO_ON) {
      return;
    }
    closed = reply == HeartbeatReply.TASK_LOST;
    listener.accept(reply);
  }

  /** Whether SWF has taken one of them. */
  public boolean wasTaken() {
    return taken;
  }

  /** How often they are sent. */
  public Duration interval() {
    return interval;
  }

  /** Sends no more, and lets go of the task: many short ones may end before a beat is due. */
  @Override
  public synchronized void close() {
    closed = true;
    next.cancel();
  }
}
