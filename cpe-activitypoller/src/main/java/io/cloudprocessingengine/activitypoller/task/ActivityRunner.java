package io.cloudprocessingengine.activitypoller.task;

import io.cloudprocessingengine.activity.ActivityContext;
import io.cloudprocessingengine.activitypoller.heartbeat.Scheduler;
import io.cloudprocessingengine.activitypoller.task.Cancellation.Cause;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * Runs an activity on a thread of its own, and is the boundary that nothing of the plug-in's
 * passes: whatever it throws becomes an outcome.
 */
public final class ActivityRunner {
  private static final Logger log = LoggerFactory.getLogger(ActivityRunner.class);

  /** What is left to an activity once the worker must end; the poll loop itself has two seconds. */
  private static final Duration LAST_WAIT = Duration.ofMillis(500);

  private final Scheduler scheduler;
  private final Duration cancelGrace;

  /**
   * @param cancelGrace how long an activity that was asked to stop may take before it is
   *     interrupted
   */
  public ActivityRunner(Scheduler scheduler, Duration cancelGrace) {
    this.scheduler = scheduler;
    this.cancelGrace = cancelGrace;
  }

  /** Runs to the end of the activity, or, when this thread is interrupted, to its cancellation. */
  Outcome run(
      ActivityCode code, ActivityTask task, ActivityContext context, Cancellation cancellation) {
    var ids = MDC.getCopyOfContextMap();
    var run =
        new FutureTask<>(
            () -> {
              if (ids != null) {
                MDC.setContextMap(ids);
              }
              return attempt(code, task, context, cancellation);
            });
    var thread = new Thread(run, "activity " + task.activityId());
    thread.setDaemon(true);
    cancellation.onRequest(() -> interruptLater(thread));
    thread.start();
    return await(run, thread, cancellation);
  }

  // The one place that catches Throwable: an Error of the plug-in's must not end the worker.
  private static Outcome attempt(
      ActivityCode code, ActivityTask task, ActivityContext context, Cancellation cancellation) {
    try {
      return new Outcome.Completed(code.run(task.input(), context));
    } catch (Throwable e) {
      log.debug("{} threw", code.description(), e);
      return Outcomes.of(e, cancellation);
    }
  }

  private void interruptLater(Thread thread) {
    scheduler.after(
        cancelGrace,
        () -> {
          if (thread.isAlive()) {
            log.warn(
                "{}: not stopped in {} s, interrupting", thread.getName(), cancelGrace.toSeconds());
            thread.interrupt();
          }
        });
  }

  private static Outcome await(FutureTask<Outcome> run, Thread thread, Cancellation cancellation) {
    try {
      return run.get();
    } catch (InterruptedException e) {
      cancellation.request(Cause.WORKER_STOPPED);
      thread.interrupt();
      return awaitLast(run);
    } catch (ExecutionException e) {
      throw new IllegalStateException("The runner of activities failed", e);
    }
  }

  private static Outcome awaitLast(FutureTask<Outcome> run) {
    try {
      var outcome = run.get(LAST_WAIT.toNanos(), TimeUnit.NANOSECONDS);
      return outcome instanceof Outcome.Failed
          ? Outcomes.workerStopped("The activity was interrupted")
          : outcome;
    } catch (InterruptedException | TimeoutException e) {
      log.warn("The activity did not stop when it was interrupted, leaving it behind");
      return Outcomes.workerStopped("The activity was cut off");
    } catch (ExecutionException e) {
      throw new IllegalStateException("The runner of activities failed", e);
    }
  }
}
