package io.cloudprocessingengine.activitypoller;

import io.cloudprocessingengine.activitypoller.task.ActivityTask;
import io.cloudprocessingengine.activitypoller.task.TaskSource;
import io.cloudprocessingengine.common.lifecycle.Sleeper;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

/** Whether the worker should end by itself, so that whoever started it starts another. */
final class Recycling {
  /** Why a worker ends by itself. */
  enum Cause {
    MAX_TASKS,
    MAX_LIFETIME,
    /** An activity doesn't stop: a thread can't be ended but with its process. */
    ACTIVITY_NOT_STOPPED
  }

  private static final Duration PAUSE = Duration.ofMillis(50);

  private final int maxTasks;
  private final Sleeper sleeper;
  private final AtomicInteger tasks = new AtomicInteger();
  private final CompletableFuture<Cause> due = new CompletableFuture<>();

  /**
   * @param maxTasks 0 for no limit
   */
  Recycling(int maxTasks, Sleeper sleeper) {
    this.maxTasks = maxTasks;
    this.sleeper = sleeper;
  }

  /** Completed when it should end. */
  CompletableFuture<Cause> due() {
    return due;
  }

  void request(Cause cause) {
    due.complete(cause);
  }

  /** Counts tasks, and asks for none any more when the worker should end. */
  TaskSource counting(TaskSource source) {
    return () -> due.isDone() ? none() : counted(source.poll());
  }

  private Optional<ActivityTask> counted(Optional<ActivityTask> task) {
    if (task.isPresent() && tasks.incrementAndGet() == maxTasks) {
      request(Cause.MAX_TASKS);
    }
    return task;
  }

  /** In a moment, the loop that asks is told to stop. */
  private Optional<ActivityTask> none() {
    try {
      sleeper.sleep(PAUSE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return Optional.empty();
  }
}
