package io.cloudprocessingengine.activitypoller.child;

import java.time.Duration;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Threads for tasks, kept for some time: a new one takes a tenth of the time that a poll and an
 * answer take. No task waits for one that is stuck.
 */
final class TaskThreads {
  private static final Duration KEPT = Duration.ofSeconds(30);

  private final ThreadPoolExecutor executor =
      new ThreadPoolExecutor(
          0,
          Integer.MAX_VALUE,
          KEPT.toSeconds(),
          TimeUnit.SECONDS,
          new SynchronousQueue<>(),
          TaskThreads::thread);

  /** Starts the task; returns at once. */
  void start(Runnable task) {
    executor.execute(task);
  }

  private static Thread thread(Runnable tasks) {
    var thread = new Thread(tasks, "activity");
    thread.setDaemon(true);
    return thread;
  }
}
