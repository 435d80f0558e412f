package io.cloudprocessingengine.activitypoller.task;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whether the task in hand should stop, why, and who wants to know. */
public final class Cancellation {
  private static final Logger log = LoggerFactory.getLogger(Cancellation.class);

  /** Why a task should stop. */
  public enum Cause {
    CANCEL_REQUESTED,
    TASK_LOST,
    TIMED_OUT,
    WORKER_STOPPED
  }

  // Both guarded by this.
  private final Set<Cause> causes = EnumSet.noneOf(Cause.class);
  private final List<Runnable> actions = new ArrayList<>();

  public synchronized void request(Cause cause) {
    if (causes.add(cause) && causes.size() == 1) {
      actions.forEach(Cancellation::start);
      actions.clear();
    }
  }

  public synchronized boolean isRequested() {
    return !causes.isEmpty();
  }

  public synchronized boolean has(Cause cause) {
    return causes.contains(cause);
  }

  /** Runs the action once, on a thread of its own, when or if a stop is requested. */
  public synchronized void onRequest(Runnable action) {
    if (isRequested()) {
      start(action);
    } else {
      actions.add(action);
    }
  }

  private static void start(Runnable action) {
    var thread = new Thread(action, "on cancel");
    thread.setDaemon(true);
    thread.setUncaughtExceptionHandler(
        (failed, e) -> log.warn("An action that was to run on cancel failed", e));
    thread.start();
  }
}
