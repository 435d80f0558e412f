package io.cloudprocessingengine.client.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.cloudprocessingengine.client.CpeClient;
import io.cloudprocessingengine.common.aws.AwsConfig;
import io.cloudprocessingengine.local.LocalOptions;
import io.cloudprocessingengine.local.LocalStack;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Commands that are answered, against an InputPoller that says what the test wants. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class CpeAnswersTest {
  private static final String WORKFLOW =
      """
      "workflow": {"workflowId": "w", "runId": "r", "name": "Film", "version": "1.0"}\
      """;
  private static LocalStack stack;

  @TempDir private static Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private final List<JsonNode> commands = new ArrayList<>();

  @BeforeAll
  static void startStack() {
    stack = LocalStack.start(LocalOptions.onFreePorts().withQueues("in", "out"));
  }

  @AfterAll
  static void stopStack() {
    stack.close();
  }

  @BeforeEach
  void empty() {
    stack.reset();
  }

  private int cpe(List<String> args, String... answers) throws Exception {
    var config = folder.resolve("client.yaml");
    var text = "queues: {input: in, output: out}\ndomain: CPE\naws: {endpoints: {sqs: '%s'}}\n";
    Files.writeString(config, text.formatted(stack.sqsEndpoint()));
    var all = new ArrayList<>(List.of("-c", config.toString()));
    all.addAll(args);
    try (var otherEnd = otherEnd()) {
      var answering = new Answering(otherEnd, answers);
      var code =
          Cpe.commandLine()
              .setOut(new PrintWriter(out))
              .setErr(new PrintWriter(err, true))
              .execute(all.toArray(String[]::new));
      answering.stop();
      commands.addAll(answering.commands);
      return code;
    }
  }

  private static String answer(String type, String data) {
    return """
    {"id": "$:%s", "type": "%s", "jobId": "j", "data": {%s, %s}}\
    """
        .formatted(type, type, WORKFLOW, data);
  }

  @Test
  void statusShowsTheJobAndEachStep() throws Exception {
    var steps =
        """
        {"name": "Validate", "status": "succeeded", "attempts": 1, "started": 10.1, "ended": 10.5},
        {"name": "Cut", "status": "retrying", "attempts": 2, "started": 11,
         "failure": {"reason": "TORN", "details": "at 1:02"}},
        {"name": "Mix", "status": "running", "attempts": 7,
         "items": {"scheduled": 1, "running": 2, "retrying": 0, "succeeded": 3, "failed": 0}},
        {"name": "Stop", "status": "failed", "attempts": 1, "progress": "It was told to.",
         "failure": {"reason": "CANCELED", "details": "It was told to."}},
        {"name": "Old", "status": "succeeded", "attempts": 0, "carried": true},
        {"name": "Skip", "status": "skipped", "attempts": 0, "reason": "when is false"},
        {"name": "Publish", "status": "waiting", "attempts": 0}\
        """;
    var job = "\"status\": \"open\", \"started\": 10, \"asOf\": 75, \"steps\": [" + steps + "]";

    assertThat(cpe(List.of("status", "j"), answer("JOB_STATUS", job))).as(err + "").isZero();

    assertThat(out.toString().lines())
        .containsExactly(
            "j\topen\tFilm\t1.0\t1970-01-01T00:00:10Z\t",
            "Validate\tsucceeded\t0.4s\t",
            "Cut\tretrying\t1m4s\t2 attempts, TORN: at 1:02",
            "Mix\trunning\t\titems: 3 succeeded 2 running 1 scheduled",
            "Stop\tfailed\t\tCANCELED: It was told to.",
            "Old\tsucceeded\t\tdone by an earlier run",
            "Skip\tskipped\t\twhen is false",
            "Publish\twaiting\t\t",
            "workflowId\tw",
            "runId\tr");
  }

  @Test
  void statusTellsHowAJobEnded() throws Exception {
    var job =
        """
        "status": "failed", "started": 10, "closed": 12, "asOf": 75, "steps": [],
        "failure": {"reason": "Cut: TORN", "details": "d", "step": "Cut"}\
        """;

    assertThat(cpe(List.of("status", "j"), answer("JOB_STATUS", job))).isZero();

    assertThat(out.toString().lines())
        .containsExactly(
            "j\tfailed\tFilm\t1.0\t1970-01-01T00:00:10Z\t1970-01-01T00:00:12Z",
            "workflowId\tw",
            "runId\tr",
            "failure\tCut: TORN: d");
  }

  @Test
  void statusTellsThatAJobWasAskedToStop() throws Exception {
    var job = "\"status\": \"open\", \"started\": 10, \"asOf\": 75, \"cancelRequested\": true";

    assertThat(cpe(List.of("status", "j"), answer("JOB_STATUS", job))).isZero();

    assertThat(out.toString().lines()).contains("cancel\trequested");
  }

  @Test
  void printsAnswersAsTheyCame() throws Exception {
    assertThat(cpe(List.of("status", "j", "--json"), answer("JOB_STATUS", "\"new\": 1"))).isZero();

    assertThat(out.toString()).contains("\"new\":1").hasLineCount(1);
  }

  @Test
  void listFetchesAllPages() throws Exception {
    var job = "\"asOf\": 12, \"jobs\": [{\"jobId\": \"%s\", \"status\": \"open\", \"started\": 10,";
    var page = job + WORKFLOW + ", \"tags\": [\"a\", \"b\"]}]";

    var code =
        cpe(
            List.of("list", "--all", "--status", "open", "--from", "1970-01-02T00:00:00Z"),
            answer("JOB_LIST", page.formatted("j1") + ", \"page\": \"two\""),
            answer("JOB_LIST", page.formatted("j2")));

    assertThat(code).as(err.toString()).isZero();
    assertThat(out.toString().lines())
        .containsExactly(
            "j1\topen\tFilm\t1.0\t1970-01-01T00:00:10Z\t2.0s\ta b",
            "j2\topen\tFilm\t1.0\t1970-01-01T00:00:10Z\t2.0s\ta b");
    assertThat(commands.get(0).path("data").toString())
        .contains("\"status\":\"open\"", "\"from\":86400.000");
    assertThat(commands.get(1).at("/data/page").asText()).isEqualTo("two");
  }

  @Test
  void activitiesAndOneOfThem() throws Exception {
    var activity =
        """
        {"activityId": "Cut#2", "activityType": {"name": "CutFilm", "version": "3"},
         "status": "failed", "started": 10, "ended": 11, "failure": {"reason": "TORN"}\
        """;
    var list = "\"activities\": [" + activity + "}]";
    assertThat(cpe(List.of("activities", "j"), answer("ACTIVITY_LIST", list))).isZero();
    assertThat(out.toString().strip()).isEqualTo("Cut#2\tfailed\tCutFilm\t3\t1.0s\tTORN");

    var one = "\"activity\": " + activity + ", \"input\": {\"path\": \"x\\ny\"}}";
    assertThat(cpe(List.of("activity", "j", "Cut#2"), answer("ACTIVITY_STATUS", one))).isZero();
    assertThat(out.toString()).contains("input\t{\"path\":\"x\\ny\"}", "failure\tTORN");
  }

  @Test
  void sayWhatWasDone() throws Exception {
    var cancel = answer("CANCEL_REQUESTED", "\"reason\": \"late\"");
    assertThat(cpe(List.of("cancel", "j", "--reason", "late"), cancel)).isZero();
    assertThat(cpe(List.of("cancel-activity", "j", "Cut"), cancel)).isZero();
    assertThat(cpe(List.of("signal", "j", "ok", "{}"), answer("SIGNAL_SENT", "\"a\": 1"))).isZero();

    assertThat(out.toString().lines())
        .containsExactly(
            "j was asked to stop", "Cut of j was asked to stop", "j was given the signal ok");
    assertThat(commands)
        .extracting(it -> it.path("data").toString())
        .containsExactly(
            "{\"reason\":\"late\",\"workflow\":{\"domain\":\"CPE\"}}",
            "{\"activityId\":\"Cut\",\"workflow\":{\"domain\":\"CPE\"}}",
            "{\"signal\":\"ok\",\"input\":{},\"workflow\":{\"domain\":\"CPE\"}}");
  }

  @Test
  void retryWaitsForTheEndOfTheNewRun() throws Exception {
    var scheduled = answer("WORKFLOW_SCHEDULED", "\"retry\": {\"of\": \"q\", \"carried\": []}");
    var failed = answer("WORKFLOW_FAILED", "\"reason\": \"OLD\"");
    var stale = failed.replace("$", "q").replace("\"r\"", "\"q\"");
    var end = answer("WORKFLOW_CANCELED", "\"details\": \"d\"").replace("$", "r");

    var code = cpe(List.of("retry", "--wait", "j"), stale + "," + scheduled + "," + end);

    assertThat(code).as(err.toString()).isEqualTo(4);
    assertThat(out.toString().lines()).containsExactly("j runs again", "j CANCELED d");
  }

  @Test
  void theWaitForAnEndIsNoLongerThanItsTimeout() throws Exception {
    var scheduled = answer("WORKFLOW_SCHEDULED", "\"retryOf\": \"q\"").replace("$", "r");

    assertThat(cpe(List.of("retry", "--wait", "--timeout", "2s", "j"), scheduled)).isEqualTo(5);
  }

  @Test
  void aRefusalIsASentenceAndCodeOne() throws Exception {
    var refusal =
        """
        {"id": "$:COMMAND_REJECTED", "type": "COMMAND_REJECTED", "command": "GET_JOB_STATUS",
         "error": {"code": "UNKNOWN_JOB", "message": "there is no job j in CPE"}}\
        """;

    assertThat(cpe(List.of("status", "j"), refusal)).isEqualTo(1);
    assertThat(err.toString().strip()).isEqualTo("UNKNOWN_JOB: there is no job j in CPE");
    assertThat(out.toString()).isEmpty();

    assertThat(cpe(List.of("status", "j", "--json"), refusal)).isEqualTo(1);
    assertThat(out.toString()).contains("\"code\":\"UNKNOWN_JOB\"");
  }

  @Test
  void noAnswerIsASentenceAndCodeFive() throws Exception {
    assertThat(cpe(List.of("status", "j", "--timeout", "100ms"))).isEqualTo(5);
    assertThat(err.toString()).startsWith("No answer within 0.1s.").hasLineCount(1);
  }

  @Test
  void sendTakesAnythingAndShowsTheAnswer() throws Exception {
    var file = Files.writeString(folder.resolve("raw.json"), "{\"type\": \"explode\"}").toString();

    var code = cpe(List.of("send", "--answer", file), answer("MOON_LANDED", "\"x\": 1"));

    assertThat(code).as(err.toString()).isZero();
    assertThat(out.toString()).contains("MOON_LANDED");
  }

  @Test
  void tailShowsWhatIsWantedAndLeavesAllOrDeletesIt() throws Exception {
    try (var otherEnd = otherEnd()) {
      otherEnd.send("{\"id\": \"1\", \"type\": \"WORKFLOW_FAILED\", \"jobId\": \"a\"}");
      otherEnd.send(
          "{\"id\": \"q:s\", \"type\": \"JOB_STATUS\", \"jobId\": \"c\", \"data\": {\"status\": \"failed\"}}");
      otherEnd.send("{\"id\": \"2\", \"type\": \"STEP_SKIPPED\", \"jobId\": \"b\"}");
    }
    assertThat(cpe(List.of("tail", "--for", "2s", "--type", "workflow_failed"))).isZero();
    assertThat(cpe(List.of("tail", "--for", "4s", "--delete", "--job", "a"))).isZero();
    assertThat(out.toString().lines()).containsExactly("a FAILED", "a FAILED");
    assertThat(cpe(List.of("tail", "--for", "4s", "--delete", "--job", "c"))).isZero();
    assertThat(out.toString().lines().skip(2)).containsExactly("c STATUS failed");
    for (var tries = 0; tries < 30 && !out.toString().contains("SKIPPED"); tries++) {
      assertThat(cpe(List.of("tail", "--for", "1s"))).isZero();
    }
    assertThat(out.toString().lines()).last().isEqualTo("b SKIPPED");
  }

  private static CpeClient otherEnd() {
    var endpoints = new AwsConfig.Endpoints(Optional.empty(), Optional.of(stack.sqsEndpoint()));
    var aws = new AwsConfig(Optional.of("us-east-1"), endpoints);
    return CpeClient.builder().inputQueue("out").outputQueue("in").aws(aws).build();
  }
}
