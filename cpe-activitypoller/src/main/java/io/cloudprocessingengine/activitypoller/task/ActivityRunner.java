package io.cloudprocessingengine.activitypoller.task;

import io.cloudprocessingengine.activity.ActivityContext;
import io.cloudprocessingengine.activitypoller.heartbeat.Scheduler;
import io.cloudprocessingengine.activitypoller.task.Cancellation.Cause;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs an activity, and is the boundary that nothing of the plug-in's passes: whatever it throws
 * becomes an outcome. It may never end: whoever calls has somebody who is told so.
 */
public final class ActivityRunner {
  private static final Logger log = LoggerFactory.getLogger(ActivityRunner.class);

  /** What is left to an activity that was interrupted; enough to end a process. */
  private static final Duration AFTER_INTERRUPT = Duration.ofSeconds(5);

  private final Scheduler scheduler;
  private final TimeLimits limits;
  private final Consumer<Cancellation> onAbandoned;

  /**
   * @param onAbandoned told which activity does not stop, so that its thread is lost
   */
  public ActivityRunner(
      Scheduler scheduler, TimeLimits limits, Consumer<Cancellation> onAbandoned) {
    this.scheduler = scheduler;
    this.limits = limits;
    this.onAbandoned = onAbandoned;
  }

  /** Runs to the end of the activity, on this thread. */
  Outcome run(
      ActivityCode code, ActivityTask task, ActivityContext context, Cancellation cancellation) {
    var thread = new TaskThread("activity " + task.activityId());
    var ended = new AtomicBoolean();
    cancellation.onRequest(() -> interruptLater(thread, ended, cancellation));
    var timeout =
        limits.taskTimeout().map(it -> scheduler.after(it, () -> timeOut(thread, cancellation)));
    try {
      var outcome = thread.share(() -> attempt(code, task, context, cancellation));
      return outcome instanceof Outcome.Failed && cancellation.has(Cause.WORKER_STOPPED)
          ? Outcomes.workerStopped("The activity was interrupted")
          : outcome;
    } finally {
      ended.set(true);
      timeout.ifPresent(Scheduler.Scheduled::cancel);
    }
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
      return Outcomes.of(e, cancellation, limits);
    }
  }

  private void timeOut(TaskThread thread, Cancellation cancellation) {
    var timeout = limits.taskTimeout().orElseThrow().toSeconds();
    log.warn("{}: not done in {} s, stopping it", thread.name(), timeout);
    cancellation.request(Cause.TIMED_OUT);
  }

  private void interruptLater(TaskThread thread, AtomicBoolean ended, Cancellation cancellation) {
    scheduler.after(
        limits.cancelGrace(),
        () -> {
          if (!ended.get()) {
            var grace = limits.cancelGrace().toSeconds();
            log.warn("{}: not stopped in {} s, interrupting", thread.name(), grace);
            thread.interrupt();
            scheduler.after(AFTER_INTERRUPT, () -> abandon(thread, ended, cancellation));
          }
        });
  }

  private void abandon(TaskThread thread, AtomicBoolean ended, Cancellation cancellation) {
    if (!ended.get()) {
      onAbandoned.accept(cancellation);
      log.error("{}: not stopped when it was interrupted, leaving it behind", thread.name());
    }
  }
}
