package io.cloudprocessingengine.inputpoller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.cloudprocessingengine.inputpoller.command.ClientAccount;
import io.cloudprocessingengine.inputpoller.command.ClientAccount.Defaults;
import io.cloudprocessingengine.inputpoller.command.ClientAccount.Queues;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class InputPollerTest {
  /** As the original client SDK sent it. */
  private static final String START =
      """
      {"time": 1400000000.25, "type": "START_JOB", "jobId": "job/1", "data": {
        "workflow": {"name": "Transcode", "version": "1.0", "domain": "media",
          "taskList": "decider", "executionStartToCloseTimeout": 300},
        "client": {"name": "forged", "queues": {"output": "https://example.com/elsewhere"}},
        "input": {"path": "a.jpg", "quality": 0.8}}}""";

  private static Bench bench;
  private String input;
  private String output;
  private String deadLetter;
  private ClientAccount client;

  @BeforeAll
  static void startBench() {
    bench = new Bench();
    bench.register("Transcode", "1.0");
  }

  @AfterAll
  static void stopBench() {
    bench.close();
  }

  @BeforeEach
  void makeClient() {
    input = bench.queue();
    output = bench.queue();
    deadLetter = bench.queue();
    client = client(Optional.of(output));
  }

  private ClientAccount client(Optional<String> output) {
    return new ClientAccount(
        "c-" + UUID.randomUUID(), queues(output), new Defaults(Optional.empty(), Optional.empty()));
  }

  private Queues queues(Optional<String> output) {
    return new Queues(input, output, Optional.of(deadLetter));
  }

  private RunningPoller start() {
    return RunningPoller.start(bench.aws, client);
  }

  @Test
  void startsAJobAnswersAndDeletesTheCommand() {
    try (var poller = start()) {
      bench.send(input, START);
      var answer = bench.take(output, 1).get(0);

      var runs = bench.openRuns(client.name());
      assertThat(runs).hasSize(1);
      var execution = runs.get(0).execution();
      assertThat(execution.workflowId()).isEqualTo(client.name() + ".job%2F1");
      assertThat(answer.path("id").asText()).isEqualTo(execution.runId() + ":WORKFLOW_SCHEDULED");
      assertThat(answer.path("type").asText()).isEqualTo("WORKFLOW_SCHEDULED");
      assertThat(answer.path("jobId").asText()).isEqualTo("job/1");
      assertThat(answer.path("runId").asText()).isEqualTo(execution.runId());
      assertThat(answer.path("workflowId").asText()).isEqualTo(execution.workflowId());
      assertThat(answer.path("workflowType"))
          .hasToString("{\"name\":\"Transcode\",\"version\":\"1.0\"}");
      assertThat(answer.at("/data/workflow/runId").asText()).isEqualTo(execution.runId());
      assertThat(answer.path("time").isNumber()).isTrue();
      await().untilAsserted(() -> assertThat(bench.left(input)).isZero());
      assertThat(poller.stop()).isZero();
    }
  }

  @Test
  void recordsTheClientThatIsConfiguredNotTheOneThatIsClaimed() {
    try (var poller = start()) {
      bench.send(input, START);
      var recorded = bench.take(output, 1).get(0).path("input");

      assertThat(recorded.at("/client/name").asText()).isEqualTo(client.name());
      assertThat(recorded.at("/client/jobId").asText()).isEqualTo("job/1");
      assertThat(recorded.at("/client/queues/input").asText()).isEqualTo(input);
      assertThat(recorded.at("/client/queues/output").asText()).isEqualTo(output);
      assertThat(recorded.at("/input/quality").asText()).isEqualTo("0.8");
      assertThat(poller.stop()).isZero();
    }
  }

  @Test
  void aCommandThatComesSeveralTimesAtOnceStartsOneJob() {
    for (int i = 0; i < 5; i++) {
      bench.send(input, START);
    }
    try (var poller = start();
        var other = start()) {
      var ids = new HashSet<String>();
      bench.take(output, 5).forEach(answer -> ids.add(answer.path("id").asText()));

      assertThat(ids).hasSize(1);
      assertThat(bench.openRuns(client.name())).hasSize(1);
      assertThat(poller.stop() + other.stop()).isZero();
    }
  }

  @Test
  void aCommandThatComesAgainAfterTheJobHasClosedStartsNothing() {
    JsonNode first;
    try (var poller = start()) {
      bench.send(input, START);
      first = bench.take(output, 1).get(0);
      assertThat(poller.stop()).isZero();
    }
    bench.terminate(first.path("workflowId").asText());
    input = bench.queue();
    client = new ClientAccount(client.name(), queues(Optional.of(output)), client.defaults());
    try (var restarted = start()) {
      bench.send(input, START);
      var second = bench.take(output, 1).get(0);

      assertThat(second.path("id")).isEqualTo(first.path("id"));
      assertThat(second.at("/input/input")).isEqualTo(first.at("/input/input"));
      assertThat(bench.openRuns(client.name())).isEmpty();
      assertThat(restarted.stop()).isZero();
    }
  }

  @Test
  void theSameJobIdWithOtherDataIsAConflict() {
    try (var poller = start()) {
      bench.send(input, START);
      assertThat(bench.take(output, 1)).hasSize(1);
      bench.send(input, START.replace("a.jpg", "b.jpg"));

      var answer = bench.take(output, 1).get(0);
      assertThat(answer.path("type").asText()).isEqualTo("COMMAND_REJECTED");
      assertThat(answer.at("/error/code").asText()).isEqualTo("CONFLICT");
      assertThat(poller.stop()).isZero();
    }
  }

  @Test
  void aBadMessageIsAnsweredKeptAndDeleted() {
    try (var poller = start()) {
      bench.send(input, "{\"type\": ");
      var answer = bench.take(output, 1).get(0);

      assertThat(answer.path("type").asText()).isEqualTo("COMMAND_REJECTED");
      assertThat(answer.at("/error/code").asText()).isEqualTo("INVALID_JSON");
      assertThat(answer.path("id").asText()).endsWith(":COMMAND_REJECTED");
      assertThat(bench.takeTexts(deadLetter, 1)).containsExactly("{\"type\": ");
      await().untilAsserted(() -> assertThat(bench.left(input)).isZero());
      assertThat(poller.stop()).isZero();
    }
  }

  @Test
  void aJobIsStartedWhenItsTypeIsRegisteredSoonAfter() {
    try (var poller = start()) {
      bench.send(input, START.replace("\"1.0\"", "\"later\""));
      await().until(() -> bench.left(input) == 1);
      bench.register("Transcode", "later");

      assertThat(bench.take(output, 1).get(0).path("type").asText())
          .isEqualTo("WORKFLOW_SCHEDULED");
      assertThat(poller.stop()).isZero();
    }
  }

  @Test
  void keepsTheCommandUntilItsAnswerCanBeDelivered() {
    var name = "late-" + UUID.randomUUID();
    client = client(Optional.of(bench.noQueue(name)));
    try (var poller = start()) {
      bench.send(input, START);
      await().until(() -> !bench.openRuns(client.name()).isEmpty());
      assertThat(bench.left(input)).isEqualTo(1);

      var late = bench.queue(name);
      assertThat(bench.take(late, 1).get(0).path("type").asText()).isEqualTo("WORKFLOW_SCHEDULED");
      assertThat(bench.openRuns(client.name())).hasSize(1);
      await().untilAsserted(() -> assertThat(bench.left(input)).isZero());
      assertThat(poller.stop()).isZero();
    }
  }

  @Test
  void worksWithoutAnOutputQueue() {
    client = client(Optional.empty());
    try (var poller = start()) {
      bench.send(input, START);

      await().untilAsserted(() -> assertThat(bench.left(input)).isZero());
      assertThat(bench.openRuns(client.name())).hasSize(1);
      assertThat(poller.stop()).isZero();
    }
  }

  @Test
  void oneClientsMissingQueueDoesNotDelayAnother() {
    var queues = new Queues(bench.noQueue("gone"), Optional.empty(), Optional.empty());
    var broken =
        new ClientAccount("gone", queues, new Defaults(Optional.empty(), Optional.empty()));
    try (var poller = RunningPoller.start(bench.aws, broken, client)) {
      bench.send(input, START);

      assertThat(bench.take(output, 1)).hasSize(1);
      assertThat(poller.stop()).isZero();
    }
  }

  @Test
  void stopsWithinItsGraceThoughItWaitsForCommands() {
    try (var poller = start()) {
      bench.send(input, START);
      assertThat(bench.take(output, 1)).hasSize(1);

      var begin = System.nanoTime();
      assertThat(poller.stop()).isZero();
      assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(5));
    }
  }
}
