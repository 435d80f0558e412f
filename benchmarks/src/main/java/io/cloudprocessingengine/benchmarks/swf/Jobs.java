package io.cloudprocessingengine.benchmarks.swf;

import io.cloudprocessingengine.benchmarks.JobPlan;
import io.cloudprocessingengine.common.aws.AwsClients;
import io.cloudprocessingengine.common.aws.AwsConfig;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import software.amazon.awssdk.services.swf.SwfClient;

/** A domain with the types of a plan, workers for its steps, and jobs to run. */
final class Jobs implements AutoCloseable {
  static final String DECISIONS = "decisions";
  static final String ACTIVITIES = JobPlan.ACTIVITY + "-" + JobPlan.VERSION;

  private static final int WORKERS = 2;
  private static final long PAUSE = 10_000_000;

  private final SwfClient swf;
  private final String domain;
  private final JobPlan plan;
  private int started;

  private Jobs(SwfClient swf, String domain, JobPlan plan) {
    this.swf = swf;
    this.domain = domain;
    this.plan = plan;
  }

  static Jobs open(URI endpoint, String domain, JobPlan plan) {
    var jobs = new Jobs(client(endpoint), domain, plan);
    registerWorkflow(jobs.swf, domain, plan.name());
    jobs.registerActivity();
    for (var i = 0; i < WORKERS; i++) {
      new EchoWorker(jobs.swf, domain).start();
    }
    return jobs;
  }

  /** A client, as the daemons make theirs. */
  static SwfClient client(URI endpoint) {
    var endpoints = new AwsConfig.Endpoints(Optional.of(endpoint), Optional.empty());
    return AwsClients.swf(new AwsConfig(Optional.of("us-east-1"), endpoints));
  }

  /** With the defaults that the decider would register. */
  private void registerActivity() {
    swf.registerActivityType(
        it ->
            it.domain(domain)
                .name(JobPlan.ACTIVITY)
                .version(JobPlan.VERSION)
                .defaultTaskList(list -> list.name(ACTIVITIES))
                .defaultTaskHeartbeatTimeout("60")
                .defaultTaskScheduleToCloseTimeout("518400")
                .defaultTaskScheduleToStartTimeout("43200")
                .defaultTaskStartToCloseTimeout("432000"));
  }

  static void registerWorkflow(SwfClient swf, String domain, String name) {
    swf.registerWorkflowType(
        it ->
            it.domain(domain)
                .name(name)
                .version(JobPlan.VERSION)
                .defaultTaskList(list -> list.name(DECISIONS))
                .defaultChildPolicy("TERMINATE")
                .defaultTaskStartToCloseTimeout("60")
                .defaultExecutionStartToCloseTimeout("2592000"));
  }

  /** Runs so many jobs to their end. */
  void run(int count) {
    for (var i = 0; i < count; i++) {
      var id = "job-" + started++;
      swf.startWorkflowExecution(
          it ->
              it.domain(domain)
                  .workflowId(id)
                  .workflowType(to -> to.name(plan.name()).version(JobPlan.VERSION))
                  .input(plan.input()));
    }
    while (open() > 0) {
      LockSupport.parkNanos(PAUSE);
    }
    requireNoneFailed();
  }

  private int open() {
    return swf.countOpenWorkflowExecutions(
            it -> it.domain(domain).startTimeFilter(time -> time.oldestDate(Instant.EPOCH)))
        .count();
  }

  private void requireNoneFailed() {
    var failed =
        swf.countClosedWorkflowExecutions(
                it ->
                    it.domain(domain)
                        .startTimeFilter(time -> time.oldestDate(Instant.EPOCH))
                        .closeStatusFilter(status -> status.status("FAILED")))
            .count();
    if (failed > 0) {
      throw new IllegalStateException(failed + " jobs of " + domain + " failed");
    }
  }

  @Override
  public void close() {
    swf.close();
  }
}
