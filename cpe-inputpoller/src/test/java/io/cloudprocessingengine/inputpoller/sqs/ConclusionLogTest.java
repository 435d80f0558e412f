package io.cloudprocessingengine.inputpoller.sqs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.cloudprocessingengine.common.log.LogFormat;
import io.cloudprocessingengine.common.log.LogOptions;
import io.cloudprocessingengine.common.log.Logging;
import io.cloudprocessingengine.common.message.JsonText;
import io.cloudprocessingengine.inputpoller.command.ClientAccount;
import io.cloudprocessingengine.inputpoller.command.ClientAccount.Defaults;
import io.cloudprocessingengine.inputpoller.command.ClientAccount.Queues;
import io.cloudprocessingengine.inputpoller.command.Delivery;
import io.cloudprocessingengine.inputpoller.command.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the log says of a command that is put back. */
class ConclusionLogTest {
  private static final ClientAccount CLIENT =
      new ClientAccount(
          "acme",
          new Queues("http://in", Optional.empty(), Optional.empty()),
          new Defaults(Optional.empty(), Optional.empty()));
  private static final String COMMAND =
      """
      {"type": "START_JOB", "jobId": "j-7", "data": {
        "traceparent": "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
        "workflow": {"name": "x", "version": "1"}}}""";

  @TempDir private Path folder;

  @BeforeEach
  void logToFile() {
    Logging.start(new LogOptions(LogFormat.JSON, "INFO", Optional.of(file())));
  }

  @AfterEach
  void logNowhere() {
    Logging.silence();
  }

  @Test
  void theLineCarriesTheJobAndItsTraceAndTheNextOneDoesNot() throws IOException {
    conclude(COMMAND, 1, Outcome.Retry.because("throttled"));
    conclude("{\"jobId\": 8, \"data\": null}", 1, Outcome.Retry.because("a bug"));
    conclude("no JSON", 1, Outcome.Retry.because("another"));

    var lines = lines();
    assertThat(lines.get(0).path("jobId").asText()).isEqualTo("j-7");
    assertThat(lines.get(0).path("traceId").asText()).isEqualTo("4bf92f3577b34da6a3ce929d0e0e4736");
    assertThat(lines.get(0).path("level").asText()).isEqualTo("WARN");
    assertThat(lines).hasSize(3);
    assertThat(lines.subList(1, 3)).noneMatch(it -> it.has("jobId") || it.has("traceId"));
  }

  @Test
  void whatAClientCanCauseAtWillIsNoWarning() throws IOException {
    conclude(COMMAND, 1, Outcome.Retry.notYet("SWF does not list job acme.j-7"));

    assertThat(lines().get(0).path("level").asText()).isEqualTo("INFO");
    assertThat(lines().get(0).path("message").asText()).endsWith("SWF does not list job acme.j-7");
  }

  @Test
  void onlyTheFirstAttemptIsTold() throws IOException {
    conclude(COMMAND, 2, Outcome.Retry.because("throttled"));

    assertThat(lines()).isEmpty();
  }

  private static void conclude(String body, int attempts, Outcome outcome) {
    var delivery = new Delivery("m", "r", body, new Delivery.Attempts(attempts, Instant.EPOCH));
    var queue = new FakeCommandQueue(new ArrayList<>());
    var settlement =
        new Settlement((url, bodies) -> List.of(), (url, bodies) -> List.of(), CLIENT.queues());
    new Conclusion(CLIENT, queue, settlement, new RetryDelay(new Random(1)))
        .of(Map.of(delivery, outcome));
  }

  private List<JsonNode> lines() throws IOException {
    return Files.readAllLines(file()).stream().flatMap(it -> JsonText.parse(it).stream()).toList();
  }

  private Path file() {
    return folder.resolve("log.json");
  }
}
