package io.cloudprocessingengine.activitypoller.task;

import io.cloudprocessingengine.activitypoller.heartbeat.Heartbeat;
import io.cloudprocessingengine.activitypoller.heartbeat.HeartbeatReply;
import io.cloudprocessingengine.activitypoller.heartbeat.Heartbeats;
import io.cloudprocessingengine.activitypoller.task.Cancellation.Cause;
import io.cloudprocessingengine.common.log.JobContext;
import io.cloudprocessingengine.common.status.TaskName;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/** Handles a task from its start to its answer. */
public final class TaskHandler {
  private static final Logger log = LoggerFactory.getLogger(TaskHandler.class);
  private static final Logger activityLog =
      LoggerFactory.getLogger("io.cloudprocessingengine.plugin");

  private final LoadedActivity activity;
  private final ActivityRunner runner;
  private final Heartbeats heartbeats;
  private final Answers answers;
  private final Reports reports;
  private final WorkDirectories workDirectories;
  private final SlotWatch watch;

  /**
   * @param watch is told what is in hand
   */
  public TaskHandler(
      LoadedActivity activity,
      ActivityRunner runner,
      Heartbeats heartbeats,
      Answers answers,
      Reports reports,
      WorkDirectories workDirectories,
      SlotWatch watch) {
    this.activity = activity;
    this.runner = runner;
    this.heartbeats = heartbeats;
    this.answers = answers;
    this.reports = reports;
    this.workDirectories = workDirectories;
    this.watch = watch;
  }

  /**
   * Runs the task and answers it.
   *
   * @throws InterruptedException if the worker must end; the task has been answered, if possible
   */
  public void handle(ActivityTask task, Terms terms) throws InterruptedException {
    var reporter = reports.of(task);
    var cancellation = new Cancellation();
    var ids = context(task, reporter);
    try {
      if (task.type().equals(activity.type())) {
        run(task, terms, reporter, cancellation);
      } else {
        end(task, wrongType(task), reporter, cancellation, "");
      }
    } finally {
      ids.close();
    }
    if (cancellation.has(Cause.WORKER_STOPPED)) {
      throw new InterruptedException("The worker is being stopped");
    }
  }

  private void run(ActivityTask task, Terms terms, TaskReporter reporter, Cancellation cancellation)
      throws InterruptedException {
    log.info("{} {} started", task.type(), task.activityId());
    reporter.started();
    var logger = new TaskLogger(activityLog, ids());
    // They go on until the task is answered, however long that takes.
    var heartbeat =
        heartbeats.start(
            task.token(),
            terms.heartbeatInterval(),
            reporter::latestProgress,
            reply -> cancellation.request(cause(reply)));
    var running =
        new RunningTask(
            cancellation,
            outcome -> {
              try {
                reporter.close();
                end(task, outcome, reporter, cancellation, lost(heartbeat));
              } finally {
                heartbeat.close();
              }
            },
            logger.ids());
    watch.begins(running);
    try {
      if (!running.end(outcome(task, terms, reporter, running, logger))) {
        throw new InterruptedException("The task was given up, and its thread left behind");
      }
    } catch (RuntimeException | Error e) {
      // A fault of the worker's own: the task is left to its timeout.
      heartbeat.close();
      throw e;
    } finally {
      watch.ends(running);
    }
  }

  private Outcome outcome(
      ActivityTask task,
      Terms terms,
      TaskReporter reporter,
      RunningTask running,
      TaskLogger logger) {
    var cancellation = running.cancellation();
    try (var directory = workDirectories.forTask(task)) {
      var context =
          new TaskContext(task, terms.deadline(), reporter, directory, cancellation, logger);
      return running.came(runner.run(activity.code(), task, context, cancellation));
    }
  }

  /**
   * @param lost what is to be said if SWF has given the task up
   */
  private void end(
      ActivityTask task,
      Outcome outcome,
      TaskReporter reporter,
      Cancellation cancellation,
      String lost) {
    var taken = answers.give(task, outcome, cancellation);
    if (taken.isPresent()) {
      log.info("{} {} {}", task.type(), task.activityId(), taken.get().summary());
      reporter.ended(taken.get());
    } else {
      var why = cancellation.has(Cause.TASK_LOST) ? lost : outcome.summary();
      log.warn("{} {} ended unanswered: {}", task.type(), task.activityId(), why);
    }
  }

  /** SWF doesn't say why; a plan's heartbeat timeout may be shorter than the worker's period. */
  private static String lost(Heartbeat heartbeat) {
    var why = "SWF has given it up: a timeout of it has passed, or its job was closed";
    return heartbeat.wasTaken()
        ? why
        : why
            + ". No heartbeat had reached SWF before, the first goes out after %d s: if its heartbeat timeout is shorter, register a shorter defaultTaskHeartbeatTimeout, for they go out at a third of that"
                .formatted(heartbeat.interval().toSeconds());
  }

  private Outcome wrongType(ActivityTask task) {
    return new Outcome.Failed(
        "WRONG_ACTIVITY_TYPE",
        "The worker that got this task of %s runs %s only; give each activity type a task list of its own"
            .formatted(task.type(), activity.type()),
        true);
  }

  private static Cause cause(HeartbeatReply reply) {
    return reply == HeartbeatReply.TASK_LOST ? Cause.TASK_LOST : Cause.CANCEL_REQUESTED;
  }

  private static JobContext context(ActivityTask task, TaskReporter reporter) {
    return JobContext.open()
        .with("workflowId", task.execution().workflowId())
        .with("runId", task.execution().runId())
        .with("activityId", task.activityId())
        .with("step", TaskName.parse(task.activityId()).step())
        .with("jobId", reporter.about().jobId())
        .with("traceId", reporter.about().traceId());
  }

  private static Map<String, String> ids() {
    var ids = MDC.getCopyOfContextMap();
    return ids == null ? Map.of() : ids;
  }
}
