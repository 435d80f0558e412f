package io.cloudprocessingengine.benchmarks.swf;

import io.cloudprocessingengine.benchmarks.SequencePlan;
import io.cloudprocessingengine.common.aws.AwsClients;
import io.cloudprocessingengine.common.aws.AwsConfig;
import io.cloudprocessingengine.local.LocalOptions;
import io.cloudprocessingengine.local.LocalStack;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import software.amazon.awssdk.services.swf.SwfClient;

/** A local stack with the types of a plan, workers for its steps, and jobs to run. */
final class Jobs implements AutoCloseable {
  static final String DOMAIN = "benchmark";
  static final String DECISIONS = "decisions";
  static final String ACTIVITIES = SequencePlan.ACTIVITY + "-" + SequencePlan.VERSION;

  private static final String INPUT = "{\"path\": \"/videos/1.mp4\"}";
  private static final String SECONDS = "600";
  private static final long PAUSE = 20_000_000;

  private final LocalStack stack;
  private final SwfClient swf;
  private final SequencePlan plan;
  private int started;

  private Jobs(LocalStack stack, SequencePlan plan) {
    this.stack = stack;
    this.plan = plan;
    swf = client(stack);
  }

  static Jobs open(SequencePlan plan) {
    var options = LocalOptions.onFreePorts().withDomains(DOMAIN).withQueues("out");
    var jobs = new Jobs(LocalStack.start(options), plan);
    jobs.registerTypes();
    new EchoWorker(jobs.swf).start();
    new EchoWorker(jobs.swf).start();
    return jobs;
  }

  /** A client of the stack, as the daemons make theirs. */
  static SwfClient client(LocalStack stack) {
    var endpoints =
        new AwsConfig.Endpoints(Optional.of(stack.swfEndpoint()), Optional.of(stack.sqsEndpoint()));
    return AwsClients.swf(new AwsConfig(Optional.of("us-east-1"), endpoints));
  }

  private void registerTypes() {
    registerWorkflow(swf, plan.name());
    swf.registerActivityType(
        it ->
            it.domain(DOMAIN)
                .name(SequencePlan.ACTIVITY)
                .version(SequencePlan.VERSION)
                .defaultTaskList(list -> list.name(ACTIVITIES))
                .defaultTaskHeartbeatTimeout(SECONDS)
                .defaultTaskScheduleToCloseTimeout(SECONDS)
                .defaultTaskScheduleToStartTimeout(SECONDS)
                .defaultTaskStartToCloseTimeout(SECONDS));
  }

  static void registerWorkflow(SwfClient swf, String name) {
    swf.registerWorkflowType(
        it ->
            it.domain(DOMAIN)
                .name(name)
                .version(SequencePlan.VERSION)
                .defaultTaskList(list -> list.name(DECISIONS))
                .defaultChildPolicy("TERMINATE")
                .defaultTaskStartToCloseTimeout(SECONDS)
                .defaultExecutionStartToCloseTimeout("86400"));
  }

  /** Runs so many jobs to their end. */
  void run(int count) {
    for (var i = 0; i < count; i++) {
      start(swf, plan.name(), "job-" + started++);
    }
    while (open() > 0) {
      LockSupport.parkNanos(PAUSE);
    }
  }

  static void start(SwfClient swf, String type, String workflowId) {
    swf.startWorkflowExecution(
        it ->
            it.domain(DOMAIN)
                .workflowId(workflowId)
                .workflowType(to -> to.name(type).version(SequencePlan.VERSION))
                .input(INPUT));
  }

  private int open() {
    return swf.countOpenWorkflowExecutions(
            it -> it.domain(DOMAIN).startTimeFilter(time -> time.oldestDate(Instant.EPOCH)))
        .count();
  }

  String swfEndpoint() {
    return stack.swfEndpoint().toString();
  }

  String sqsEndpoint() {
    return stack.sqsEndpoint().toString();
  }

  String queue() {
    return stack.queueUrl("out").toString();
  }

  @Override
  public void close() {
    swf.close();
    stack.close();
  }
}
