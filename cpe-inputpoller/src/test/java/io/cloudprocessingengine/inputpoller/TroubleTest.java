package io.cloudprocessingengine.inputpoller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.cloudprocessingengine.common.message.Messages.TypeRef;
import io.cloudprocessingengine.inputpoller.command.ClientAccount;
import io.cloudprocessingengine.inputpoller.command.ClientAccount.Defaults;
import io.cloudprocessingengine.inputpoller.command.ClientAccount.Queues;
import io.cloudprocessingengine.inputpoller.handler.JobKey;
import io.cloudprocessingengine.inputpoller.handler.Run;
import io.cloudprocessingengine.inputpoller.swf.SwfWorkflows;
import io.cloudprocessingengine.local.faults.FaultKind;
import io.cloudprocessingengine.local.faults.Faults;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What goes wrong around the daemon, and what must not go wrong with it. */
class TroubleTest {
  private static final String START =
      """
      {"type": "START_JOB", "jobId": "%s", "data": {"workflow": {"name": "Film", "version": "1"}}}\
      """;

  private static ClientAccount client(String name, String input, String output) {
    var queues = new Queues(input, Optional.of(output), Optional.empty());
    return new ClientAccount(
        name, queues, new Defaults(Optional.of(Bench.DOMAIN), Optional.empty()));
  }

  private static Set<String> answered(Bench bench, String output, int count) {
    var jobs = new HashSet<String>();
    await()
        .atMost(Duration.ofMinutes(1))
        .until(
            () -> {
              for (var answer : bench.take(output, 1)) {
                assertThat(answer.path("type").asText()).isEqualTo("WORKFLOW_SCHEDULED");
                jobs.add(answer.path("jobId").asText());
              }
              return jobs.size() == count;
            });
    return jobs;
  }

  @Test
  void startsEachJobOnceThoughSwfThrottlesAndAnswersAreLost() {
    var faults =
        Faults.seeded(7)
            .with("StartWorkflowExecution", FaultKind.THROTTLE, 0.2)
            .with("StartWorkflowExecution", FaultKind.LOST, 0.2);
    try (var bench = new Bench(faults)) {
      bench.register("Film", "1");
      var input = bench.queue();
      var output = bench.queue();
      for (int job = 0; job < 20; job++) {
        bench.send(input, START.formatted("j" + job));
      }
      try (var poller = RunningPoller.start(bench.aws, client("acme", input, output))) {
        assertThat(answered(bench, output, 20)).hasSize(20);
        await().untilAsserted(() -> assertThat(bench.left(input)).isZero());
        assertThat(bench.openRuns("acme")).hasSize(20);
        assertThat(poller.stop()).isZero();
      }
    }
  }

  @Test
  void aSignalWhoseReplyIsLostIsSentOnceAndAnswered() {
    var faults = Faults.seeded(7).with("SignalWorkflowExecution", FaultKind.LOST, 1);
    try (var bench = new Bench(faults)) {
      bench.register("Film", "1");
      var input = bench.queue();
      var output = bench.queue();
      try (var poller = RunningPoller.start(bench.aws, client("acme", input, output))) {
        bench.send(input, START.formatted("j"));
        var runId = bench.take(output, 1).get(0).path("runId").asText();
        var signal = "{\"type\": \"SIGNAL_JOB\", \"jobId\": \"j\", \"data\": {\"signal\": \"go\"}}";
        bench.send(input, signal);

        assertThat(bench.take(output, 1).get(0).path("type").asText()).isEqualTo("SIGNAL_SENT");
        assertThat(bench.signals("acme.j", runId)).hasSize(1);
        assertThat(poller.stop()).isZero();
      }
    }
  }

  @Test
  void aSignalThatIsThrottledIsSentAgain() {
    var faults = Faults.seeded(7).with("SignalWorkflowExecution", FaultKind.THROTTLE, 0.4);
    try (var bench = new Bench(faults)) {
      bench.register("Film", "1");
      var workflow =
          bench.swf.startWorkflowExecution(
              it ->
                  it.domain(Bench.DOMAIN)
                      .workflowId("acme.j")
                      .workflowType(type -> type.name("Film").version("1")));
      var run =
          new Run(
              new JobKey(Bench.DOMAIN, "acme.j"),
              workflow.runId(),
              new TypeRef("Film", "1"),
              Instant.EPOCH);
      try (var workflows = SwfWorkflows.open(bench.aws)) {
        for (var number = 1; number <= 3; number++) {
          assertThat(workflows.signal(run, "s" + number, "")).isTrue();
        }
      }
      assertThat(bench.signals("acme.j", run.runId())).containsExactly("s1 ", "s2 ", "s3 ");
    }
  }

  @Test
  void oneClientsFloodDoesNotDelayAnother() {
    try (var bench = new Bench()) {
      bench.register("Film", "1");
      var flood = bench.queue();
      var input = bench.queue();
      var output = bench.queue();
      for (int job = 0; job < 400; job++) {
        bench.send(flood, START.formatted("f" + job));
      }
      var flooding = client("flooding", flood, bench.queue());
      try (var poller = RunningPoller.start(bench.aws, flooding, client("calm", input, output))) {
        bench.send(input, START.formatted("j"));

        assertThat(bench.take(output, 1)).hasSize(1);
        assertThat(bench.left(flood)).isPositive();
        assertThat(poller.stop()).isZero();
      }
    }
  }
}
