package io.cloudprocessingengine.activitypoller.task;

import io.cloudprocessingengine.activity.ActivityContext;
import io.cloudprocessingengine.activitypoller.heartbeat.Scheduler;
import io.cloudprocessingengine.activitypoller.task.Cancellation.Cause;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * Runs an activity on a thread that it has to itself, and is the boundary that nothing of the
 * plug-in's passes: whatever it throws becomes an outcome, and so does that it never ends.
 */
public final class ActivityRunner {
  private static final Logger log = LoggerFactory.getLogger(ActivityRunner.class);

  /** What is left to an activity once the worker must end; the poll loop itself has two seconds. */
  private static final Duration LAST_WAIT = Duration.ofMillis(500);

  /** What is left to an activity that was interrupted; enough to end a process. */
  private static final Duration AFTER_INTERRUPT = Duration.ofSeconds(5);

  /** Made before it is needed: then there may be no memory for it. */
  private static final Outcome UNTOLD =
      new Outcome.Failed("UNTOLD", "The activity ended in a way that can't be told.", true);

  private final TaskThreads threads = new TaskThreads();
  private final Scheduler scheduler;
  private final TimeLimits limits;
  private final Runnable onAbandoned;

  /**
   * @param onAbandoned told that an activity does not stop, so that a thread is lost
   */
  public ActivityRunner(Scheduler scheduler, TimeLimits limits, Runnable onAbandoned) {
    this.scheduler = scheduler;
    this.limits = limits;
    this.onAbandoned = onAbandoned;
  }

  /** Runs to the end of the activity, or, when this thread is interrupted, to its cancellation. */
  Outcome run(
      ActivityCode code, ActivityTask task, ActivityContext context, Cancellation cancellation) {
    var ids = MDC.getCopyOfContextMap();
    var thread = new TaskThread("activity " + task.activityId(), ids == null ? Map.of() : ids);
    var end = new CompletableFuture<Outcome>();
    cancellation.onRequest(() -> interruptLater(thread, end));
    threads.start(
        () -> {
          var outcome = UNTOLD;
          try {
            outcome = thread.share(() -> attempt(code, task, context, cancellation));
          } finally {
            // Whatever happens: somebody waits for it.
            end.complete(outcome);
          }
        });
    return await(end, thread, cancellation);
  }

  // The one place that catches Throwable: an Error of the plug-in's must not end the worker.
  private Outcome attempt(
      ActivityCode code, ActivityTask task, ActivityContext context, Cancellation cancellation) {
    try {
      return new Outcome.Completed(code.run(task.input(), context));
    } catch (Throwable e) {
      if (log.isDebugEnabled()) {
        log.debug("{} threw {}", code.description(), Thrown.details(e));
      }
      return Outcomes.of(e, cancellation);
    }
  }

  private void interruptLater(TaskThread thread, CompletableFuture<Outcome> end) {
    scheduler.after(
        limits.cancelGrace(),
        () -> {
          if (!end.isDone()) {
            var grace = limits.cancelGrace().toSeconds();
            log.warn("{}: not stopped in {} s, interrupting", thread.name(), grace);
            thread.interrupt();
            scheduler.after(AFTER_INTERRUPT, () -> abandon(thread, end));
          }
        });
  }

  private void abandon(TaskThread thread, CompletableFuture<Outcome> end) {
    if (!end.isDone()) {
      log.error("{}: not stopped when it was interrupted, leaving it behind", thread.name());
      // First: no other task is to be asked for.
      onAbandoned.run();
      end.complete(Outcomes.notStopped());
    }
  }

  private Outcome await(
      CompletableFuture<Outcome> end, TaskThread thread, Cancellation cancellation) {
    try {
      return awaitInTime(end, cancellation);
    } catch (InterruptedException e) {
      cancellation.request(Cause.WORKER_STOPPED);
      thread.interrupt();
      return awaitLast(end, thread);
    } catch (ExecutionException e) {
      throw new IllegalStateException("The runner of activities failed", e);
    }
  }

  private Outcome awaitInTime(CompletableFuture<Outcome> end, Cancellation cancellation)
      throws InterruptedException, ExecutionException {
    if (limits.taskTimeout().isPresent()) {
      try {
        return end.get(limits.taskTimeout().get().toNanos(), TimeUnit.NANOSECONDS);
      } catch (TimeoutException e) {
        log.warn("Not done in {} s, stopping it", limits.taskTimeout().get().toSeconds());
        cancellation.request(Cause.TIMED_OUT);
      }
    }
    return end.get();
  }

  private static Outcome awaitLast(CompletableFuture<Outcome> end, TaskThread thread) {
    try {
      var outcome = end.get(LAST_WAIT.toNanos(), TimeUnit.NANOSECONDS);
      return outcome instanceof Outcome.Failed
          ? Outcomes.workerStopped("The activity was interrupted")
          : outcome;
    } catch (InterruptedException | TimeoutException e) {
      if (thread.exits()) {
        return Outcomes.exited();
      }
      log.warn("The activity did not stop when it was interrupted, leaving it behind");
      return Outcomes.workerStopped("The activity was cut off");
    } catch (ExecutionException e) {
      throw new IllegalStateException("The runner of activities failed", e);
    }
  }
}
