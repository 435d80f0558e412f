package io.cloudprocessingengine.benchmarks.worker;

import io.cloudprocessingengine.benchmarks.MeasuredProcess;
import io.cloudprocessingengine.common.aws.AwsClients;
import io.cloudprocessingengine.common.aws.AwsConfig;
import io.cloudprocessingengine.local.LocalStack;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.swf.SwfClient;
import software.amazon.awssdk.services.swf.model.ChildPolicy;
import software.amazon.awssdk.services.swf.model.Decision;
import software.amazon.awssdk.services.swf.model.DecisionType;
import software.amazon.awssdk.services.swf.model.EventType;
import software.amazon.awssdk.services.swf.model.WorkflowExecution;

/** Puts tasks on the list of a worker that is halted, lets it go on, and takes the time. */
final class TaskFeed implements AutoCloseable {
  static final String ACTIVITY = "Echo";
  static final String VERSION = "1";
  static final String TASK_LIST = ACTIVITY + "-" + VERSION;

  private static final String INPUT = "{\"path\":\"/videos/1.mp4\"}";
  private static final String WORKFLOW = "Job";
  private static final String DECISIONS = "decisions";

  /** As many decisions as SWF takes at a time. */
  private static final int BATCH = 100;

  private static final long PAUSE = 5_000_000;

  private final SwfClient swf;
  private int jobs;

  private TaskFeed(SwfClient swf) {
    this.swf = swf;
  }

  static TaskFeed of(LocalStack stack) {
    var endpoints = new AwsConfig.Endpoints(Optional.of(stack.swfEndpoint()), Optional.empty());
    var feed = new TaskFeed(AwsClients.swf(new AwsConfig(Optional.of("us-east-1"), endpoints)));
    for (var kind : WorkerKind.values()) {
      feed.register(kind.name());
    }
    return feed;
  }

  private void register(String domain) {
    swf.registerWorkflowType(it -> it.domain(domain).name(WORKFLOW).version(VERSION));
    swf.registerActivityType(it -> it.domain(domain).name(ACTIVITY).version(VERSION));
  }

  /**
   * Returns the seconds that so many tasks took.
   *
   * @param tasks a multiple of 100
   */
  double run(WorkerKind kind, MeasuredProcess worker, int tasks)
      throws IOException, InterruptedException {
    var execution = start(kind.name());
    signal(worker, "-STOP");
    schedule(kind.name(), execution, tasks);
    var begin = System.nanoTime();
    signal(worker, "-CONT");
    while (open(kind.name(), execution) > 0) {
      LockSupport.parkNanos(PAUSE);
    }
    var seconds = (System.nanoTime() - begin) / 1e9;
    requireCompleted(kind.name(), execution, tasks);
    swf.terminateWorkflowExecution(it -> it.domain(kind.name()).workflowId(execution.workflowId()));
    return seconds;
  }

  private static void signal(MeasuredProcess worker, String signal)
      throws IOException, InterruptedException {
    new ProcessBuilder("kill", signal, Long.toString(worker.pid())).inheritIO().start().waitFor();
  }

  private WorkflowExecution start(String domain) {
    var id = "job-" + jobs++;
    var started =
        swf.startWorkflowExecution(
            it ->
                it.domain(domain)
                    .workflowId(id)
                    .workflowType(type -> type.name(WORKFLOW).version(VERSION))
                    .taskList(list -> list.name(DECISIONS))
                    .childPolicy(ChildPolicy.TERMINATE)
                    .taskStartToCloseTimeout("60")
                    .executionStartToCloseTimeout("3600"));
    return WorkflowExecution.builder().workflowId(id).runId(started.runId()).build();
  }

  /** Whatever else wakes the job, each decision brings a batch. */
  private void schedule(String domain, WorkflowExecution execution, int tasks) {
    for (var from = 0; from < tasks; from += BATCH) {
      if (from > 0) {
        swf.signalWorkflowExecution(
            it -> it.domain(domain).workflowId(execution.workflowId()).signalName("more"));
      }
      var decisions = IntStream.range(from, from + BATCH).mapToObj(TaskFeed::decision).toList();
      var task =
          swf.pollForDecisionTask(
              it -> it.domain(domain).taskList(list -> list.name(DECISIONS)).maximumPageSize(1));
      swf.respondDecisionTaskCompleted(it -> it.taskToken(task.taskToken()).decisions(decisions));
    }
  }

  private static Decision decision(int number) {
    return Decision.builder()
        .decisionType(DecisionType.SCHEDULE_ACTIVITY_TASK)
        .scheduleActivityTaskDecisionAttributes(
            it ->
                it.activityId("Step-" + number)
                    .activityType(type -> type.name(ACTIVITY).version(VERSION))
                    .taskList(list -> list.name(TASK_LIST))
                    .scheduleToStartTimeout("600")
                    .scheduleToCloseTimeout("600")
                    .startToCloseTimeout("600")
                    .heartbeatTimeout("60")
                    .input(INPUT))
        .build();
  }

  private int open(String domain, WorkflowExecution execution) {
    return swf.describeWorkflowExecution(it -> it.domain(domain).execution(execution))
        .openCounts()
        .openActivityTasks();
  }

  private void requireCompleted(String domain, WorkflowExecution execution, int tasks) {
    var completed =
        swf
            .getWorkflowExecutionHistoryPaginator(it -> it.domain(domain).execution(execution))
            .events()
            .stream()
            .filter(it -> it.eventType() == EventType.ACTIVITY_TASK_COMPLETED)
            .filter(it -> INPUT.equals(it.activityTaskCompletedEventAttributes().result()))
            .count();
    if (completed != tasks) {
      throw new IllegalStateException(
          "%d of %d tasks of %s were completed".formatted(completed, tasks, domain));
    }
  }

  @Override
  public void close() {
    swf.close();
  }
}
