package io.cloudprocessingengine.activitypoller;

import io.cloudprocessingengine.activitypoller.task.ActivityTask;
import io.cloudprocessingengine.activitypoller.task.TaskSource;
import io.cloudprocessingengine.common.lifecycle.Sleeper;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/** Whether the worker should end by itself, so that whoever started it starts another. */
final class Recycling {
  /** Why a worker ends by itself. */
  enum Cause {
    MAX_TASKS,
    MAX_LIFETIME,
    /** An activity doesn't stop: a thread can't be ended but with its process. */
    ACTIVITY_NOT_STOPPED
  }

  private static final Duration PAUSE = Duration.ofMillis(200);

  private final int maxTasks;
  private final Sleeper sleeper;
  private final AtomicInteger tasks = new AtomicInteger();
  private final AtomicInteger working = new AtomicInteger();
  private final AtomicReference<Cause> cause = new AtomicReference<>();
  private final CompletableFuture<Cause> due = new CompletableFuture<>();

  /**
   * @param maxTasks 0 for no limit
   */
  Recycling(int maxTasks, Sleeper sleeper) {
    this.maxTasks = maxTasks;
    this.sleeper = sleeper;
  }

  /** Completed when it should end, and nothing is in hand. */
  CompletableFuture<Cause> due() {
    return due;
  }

  /** Why it should end, once it should; it may have something in hand still. */
  Optional<Cause> cause() {
    return Optional.ofNullable(cause.get());
  }

  /** No task is asked for any more; what is in hand is finished, however long that takes. */
  void request(Cause why) {
    cause.compareAndSet(null, why);
  }

  /** Counts the tasks of one slot, and asks for none any more when the worker should end. */
  TaskSource counting(TaskSource source) {
    working.incrementAndGet();
    return new Slot(source);
  }

  /** Who asks for a task has none in hand. Used by one thread. */
  private final class Slot implements TaskSource {
    private final TaskSource source;
    private boolean retired;

    Slot(TaskSource source) {
      this.source = source;
    }

    @Override
    public Optional<ActivityTask> poll() {
      if (cause().isEmpty()) {
        return counted(source.poll());
      }
      if (!retired) {
        retired = true;
        if (working.decrementAndGet() == 0) {
          due.complete(cause.get());
        }
      }
      return none();
    }
  }

  private Optional<ActivityTask> counted(Optional<ActivityTask> task) {
    if (task.isPresent() && tasks.incrementAndGet() == maxTasks) {
      request(Cause.MAX_TASKS);
    }
    return task;
  }

  /** In a moment, the loop that asks is told to stop, or other slots have still to finish. */
  private Optional<ActivityTask> none() {
    try {
      sleeper.sleep(PAUSE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return Optional.empty();
  }
}
