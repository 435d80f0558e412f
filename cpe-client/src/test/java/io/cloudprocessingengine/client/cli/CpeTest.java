package io.cloudprocessingengine.client.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cloudprocessingengine.client.CpeClient;
import io.cloudprocessingengine.client.ReceivedMessage;
import io.cloudprocessingengine.common.aws.AwsConfig;
import io.cloudprocessingengine.common.message.JsonText;
import io.cloudprocessingengine.local.LocalOptions;
import io.cloudprocessingengine.local.LocalStack;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CpeTest {
  private static final String START =
      """
      {"type": "start_job", "data": {"workflow": {"name": "Transcode", "version": "1.0"}}}\
      """;
  private static LocalStack stack;

  @TempDir private Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private CpeClient stackSide;
  private Path config;

  @BeforeAll
  static void startStack() {
    stack = LocalStack.start(LocalOptions.onFreePorts().withQueues("in", "out"));
  }

  @AfterAll
  static void stopStack() {
    stack.close();
  }

  @BeforeEach
  void configure() throws IOException {
    var endpoints = new AwsConfig.Endpoints(Optional.empty(), Optional.of(stack.sqsEndpoint()));
    // The other end of the client's queues: it reads commands and writes messages.
    stackSide =
        CpeClient.builder()
            .inputQueue("out")
            .outputQueue("in")
            .aws(new AwsConfig(Optional.of("us-east-1"), endpoints))
            .build();
    config = folder.resolve("client.yaml");
    var text = "queues: {input: in, output: out}\naws: {endpoints: {sqs: '%s'}}\n";
    Files.writeString(config, text.formatted(stack.sqsEndpoint()));
  }

  @AfterEach
  void close() {
    // A watch has asked, and nobody was there to answer.
    commands(Duration.ZERO);
    stackSide.close();
  }

  private int cpe(String... args) {
    return Cpe.commandLine()
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err, true))
        .execute(args);
  }

  private String file(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content).toString();
  }

  private void answer(String json) {
    stackSide.send((ObjectNode) JsonText.parse(json).get());
  }

  private List<JsonNode> commands() {
    return commands(Duration.ofSeconds(5));
  }

  private List<JsonNode> commands(Duration wait) {
    var received = stackSide.receive(wait);
    stackSide.delete(received);
    return received.stream().map(ReceivedMessage::message).map(it -> it.json()).toList();
  }

  @Test
  void startSendsTheFileWithWhatWasSetAndPrintsTheJobId() throws IOException {
    var code =
        cpe("start", "-c", config.toString(), "--set", "data.path=a.jpg", file("a.json", START));

    assertThat(code).as(err.toString()).isZero();
    var command = commands().get(0);
    assertThat(out.toString().strip()).isEqualTo(command.path("jobId").asText()).isNotEmpty();
    assertThat(command.at("/data/path").asText()).isEqualTo("a.jpg");
    assertThat(command.path("time").isNumber()).isTrue();
  }

  @Test
  void takesItsConfigurationBeforeTheSubcommandToo() throws IOException {
    assertThat(cpe("-c", config.toString(), "start", "--job-id", "j-0", file("a.json", START)))
        .as(err.toString())
        .isZero();
    assertThat(commands()).hasSize(1);

    assertThat(cpe("--help")).isZero();
    assertThat(cpe("watch", "--help")).isZero();
    assertThat(out.toString()).containsPattern("-c, --config=FILE").contains("JOBID");
  }

  @Test
  void startTakesTheJobIdThatItIsGiven() throws IOException {
    assertThat(cpe("start", "-c", config.toString(), "--job-id", "j-1", file("a.json", START)))
        .isZero();

    assertThat(out.toString().strip()).isEqualTo("j-1");
    assertThat(commands()).extracting(it -> it.path("jobId").asText()).containsExactly("j-1");
  }

  @Test
  void startRefusesEveryBadFileAndSendsNothing() throws IOException {
    var code =
        cpe(
            "start",
            "-c",
            config.toString(),
            file("good.json", START),
            file("broken.json", "{\"type\": 1"),
            file("nameless.json", "{\"data\": {\"workflow\": {\"version\": \"1\"}}}"),
            file("other.json", START.replace("start_job", "explode")),
            folder.toString(),
            folder.resolve("missing.json").toString());

    assertThat(code).isEqualTo(2);
    assertThat(out.toString()).isEmpty();
    assertThat(err.toString())
        .contains("broken.json: not valid JSON", "(line 1, column 11)")
        .doesNotContain("Source:")
        .contains("nameless.json: 'data.workflow.name'")
        .contains("other.json: unknown command 'explode'")
        .contains(folder + ": is a folder, not a file")
        .contains("missing.json: no such file")
        .contains("5 problems, nothing was sent.");
  }

  @Test
  void refusesOptionsThatWouldDoNothing() throws IOException {
    var file = file("a.json", START);

    assertThat(cpe("-c", config.toString(), "start", "--timeout", "5s", file)).isEqualTo(2);
    assertThat(err.toString()).contains("--timeout goes with --wait or --watch");
    assertThat(cpe("-c", config.toString(), "start", "--ask-after", "5s", file)).isEqualTo(2);
    assertThat(cpe("-c", config.toString(), "--ask-after", "5s", "cancel", "j")).isEqualTo(2);
    assertThat(cpe("-c", config.toString(), "status", "--ask-after", "5s", "j")).isEqualTo(2);
    assertThat(cpe("-c", config.toString(), "tail", "--ask-after", "5s")).isEqualTo(2);
    assertThat(err.toString().lines())
        .filteredOn(it -> it.startsWith("--ask-after goes with"))
        .hasSize(4);
    assertThat(out.toString()).isEmpty();
    assertThat(commands(Duration.ZERO)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "--status, continued_as_new",
    "--status, sleeping",
    "--limit, 0",
    "--limit, 1001",
    "--limit, many"
  })
  void listRefusesWhatNoInputPollerTakes(String option, String value) {
    assertThat(cpe("-c", config.toString(), "list", option, value)).isEqualTo(2);

    assertThat(err.toString()).startsWith("Invalid value for option '" + option + "'");
    assertThat(commands(Duration.ZERO)).isEmpty();
  }

  @Test
  void refusesTheEmptyIdOfAVariableThatAScriptHasNotSet() throws IOException {
    for (var command : List.of("status", "watch", "cancel", "retry", "activities")) {
      assertThat(cpe("-c", config.toString(), command, "")).isEqualTo(2);
    }
    assertThat(cpe("-c", config.toString(), "start", "--job-id", "", file("a.json", START)))
        .isEqualTo(2);

    assertThat(err.toString()).contains("a job's id can't be empty");
    assertThat(commands(Duration.ZERO)).isEmpty();
  }

  @Test
  void watchPrintsLinesAndReturnsTheCodeOfTheWorstJob() {
    answer("{\"id\": \"1\", \"type\": \"WORKFLOW_COMPLETED\", \"jobId\": \"w-1\"}");
    answer(
        """
        {"id": "2", "type": "WORKFLOW_FAILED", "jobId": "w-2",
         "data": {"reason": "TORN", "step": "Cut"}}\
        """);

    assertThat(cpe("watch", "-c", config.toString(), "--timeout", "20s", "w-1", "w-2"))
        .as(err.toString())
        .isEqualTo(3);

    assertThat(out.toString().lines())
        .containsExactlyInAnyOrder("w-1 COMPLETED", "w-2 FAILED TORN (step Cut)");
  }

  @Test
  void watchPrintsTheMessagesAsTheyCame() {
    answer("{\"id\":\"1\",\"type\":\"WORKFLOW_CANCELED\",\"jobId\":\"x\",\"time\":1.25}");

    assertThat(cpe("watch", "-c", config.toString(), "--json", "x")).isEqualTo(4);

    assertThat(out.toString().strip())
        .isEqualTo("{\"id\":\"1\",\"type\":\"WORKFLOW_CANCELED\",\"jobId\":\"x\",\"time\":1.25}");
  }

  @Test
  void watchGivesUpAfterItsTime() {
    assertThat(cpe("watch", "-c", config.toString(), "--timeout", "100ms", "nobody")).isEqualTo(5);

    assertThat(out.toString().strip())
        .isEqualTo(
            "nobody WATCH_TIMED_OUT still running, or never started. Does an InputPoller read the input queue, and answer to this output queue?");
  }

  @Test
  void startThatGivesUpSaysHowNotToStartTheJobTwice() throws IOException {
    var file = file("a.json", START);

    assertThat(cpe("start", "-c", config.toString(), "--wait", "--timeout", "100ms", file))
        .isEqualTo(5);

    var id = commands().get(0).path("jobId").asText();
    assertThat(out.toString().lines().skip(1))
        .containsExactly(
            id
                + " WATCH_TIMED_OUT nothing was heard of it. Does an InputPoller read the input queue, and answer to this output queue? The command may still be queued: say --job-id "
                + id
                + " to send it again without starting it twice");
  }

  @Test
  void watchSaysOfAJobThatWasHeardOfThatItRuns() throws IOException {
    answer("{\"id\": \"1\", \"type\": \"WORKFLOW_SCHEDULED\", \"jobId\": \"s-1\"}");

    assertThat(
            cpe(
                "start",
                "-c",
                config.toString(),
                "--job-id",
                "s-1",
                "--wait",
                "--timeout",
                "1s",
                file("a.json", START)))
        .isEqualTo(5);

    assertThat(out.toString().lines()).containsExactly("s-1", "s-1 WATCH_TIMED_OUT still running");
  }

  @Test
  void findsTheStandInOfThisMachineByTheUrlOfItsQueueAlone() throws IOException {
    var queue = stack.queueUrl("in").toString();

    assertThat(cpe("start", "--input-queue", queue, file("a.json", START)))
        .as(err.toString())
        .isZero();

    assertThat(commands()).hasSize(1);
  }

  @Test
  void watchFailsInASentenceWhenTheQueueIsNotThere() {
    assertThat(cpe("watch", "-c", config.toString(), "--output-queue", "gone", "x")).isEqualTo(1);

    assertThat(err.toString()).startsWith("Can't receive from queue gone: ").hasLineCount(1);
  }
}
