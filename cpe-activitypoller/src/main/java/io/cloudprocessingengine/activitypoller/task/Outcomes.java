package io.cloudprocessingengine.activitypoller.task;

import io.cloudprocessingengine.activity.ActivityCanceled;
import io.cloudprocessingengine.activity.ActivityFailure;
import io.cloudprocessingengine.activitypoller.task.Cancellation.Cause;
import java.math.BigDecimal;
import java.time.Duration;

/** What SWF is told of that which an activity threw. */
final class Outcomes {
  private Outcomes() {}

  /**
   * @param limits that the activity had
   */
  static Outcome of(Throwable thrown, Cancellation cancellation, TimeLimits limits) {
    var stopped = isStop(thrown);
    if (stopped && cancellation.has(Cause.CANCEL_REQUESTED)) {
      return new Outcome.Canceled(details(thrown));
    }
    if (stopped && cancellation.has(Cause.TASK_LOST)) {
      return new Outcome.Canceled(("The task was closed meanwhile. " + details(thrown)).strip());
    }
    if (stopped && cancellation.has(Cause.WORKER_STOPPED)) {
      return workerStopped("The activity was stopped half-way");
    }
    if (stopped && cancellation.has(Cause.TIMED_OUT)) {
      return new Outcome.Failed("TASK_TIMEOUT", (notDone(limits) + details(thrown)).strip(), true);
    }
    if (thrown instanceof ActivityFailure failure) {
      var details = failure.details().orElse("");
      return new Outcome.Failed(failure.reason(), details, failure.isRetryable());
    }
    if (thrown instanceof ActivityCanceled) {
      var details = "The activity gave up without having been asked to. " + details(thrown);
      return new Outcome.Failed("CANCELED", details.strip(), true);
    }
    return new Outcome.Failed(Thrown.reason(thrown), Thrown.details(thrown), true);
  }

  private static String notDone(TimeLimits limits) {
    return "Not done within task_timeout%s, so it was stopped. "
        .formatted(limits.taskTimeout().map(it -> ", " + seconds(it)).orElse(""));
  }

  private static String seconds(Duration time) {
    return BigDecimal.valueOf(time.toMillis(), 3).stripTrailingZeros().toPlainString() + " s";
  }

  static Outcome.Failed notStopped() {
    var details =
        "The activity was asked to stop, then interrupted, and runs still; its worker will be started anew.";
    return new Outcome.Failed("NOT_STOPPED", details, true);
  }

  /** The same reason as that of a child process that ends by itself. */
  static Outcome.Failed exited() {
    var details =
        "The activity called System.exit, which ends its worker; with 'isolation: process' it ends its own process only.";
    return new Outcome.Failed("PROCESS_EXITED", details, true);
  }

  static Outcome.Failed workerStopped(String what) {
    var details = what + ", because its worker is being stopped; another attempt starts anew.";
    return new Outcome.Failed("WORKER_STOPPED", details, true);
  }

  /**
   * What is thrown by work that was asked to stop is taken for the consequence: a killed child
   * process, a closed connection, an interrupt. Unless the author says that it is a failure.
   */
  private static boolean isStop(Throwable thrown) {
    return thrown instanceof Exception && !(thrown instanceof ActivityFailure);
  }

  private static String details(Throwable thrown) {
    if (thrown instanceof InterruptedException) {
      return "It did not stop when it was asked to, and was interrupted.";
    }
    return thrown instanceof ActivityCanceled canceled
        ? canceled.details().orElse("")
        : Thrown.line(thrown);
  }
}
