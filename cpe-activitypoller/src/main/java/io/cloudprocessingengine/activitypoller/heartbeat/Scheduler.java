package io.cloudprocessingengine.activitypoller.heartbeat;

import java.time.Duration;

/** Runs actions later. */
public interface Scheduler {
  /** Runs the action once after the delay, unless the worker has ended by then. */
  void after(Duration delay, Runnable action);
}
