package io.cloudprocessingengine.activitypoller.heartbeat;

import java.time.Duration;

/** Runs actions later. */
public interface Scheduler {
  /** Something that is to run. */
  interface Scheduled {
    /** Lets go of it, if it has not begun to run. */
    void cancel();
  }

  /** Runs the action once after the delay, unless the worker has ended by then. */
  Scheduled after(Duration delay, Runnable action);
}
