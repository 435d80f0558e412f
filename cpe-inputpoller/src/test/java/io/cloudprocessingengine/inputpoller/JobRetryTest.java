package io.cloudprocessingengine.inputpoller;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** RETRY_JOB, on a local stack, with a decider by hand. */
class JobRetryTest {
  private static JobDesks desks;

  private final JobDesk desk = desks.next();

  @BeforeAll
  static void startPoller() {
    desks = JobDesks.open();
  }

  @AfterAll
  static void stopPoller() {
    desks.close();
  }

  @Test
  void retriesAFailedJobWithWhatHadSucceeded() {
    var failed = desk.start("j");
    desk.decider()
        .decide(
            JobDesk.PLAN,
            desk.decider().schedule("Probe", "Work", "x"),
            desk.decider().schedule("Encode[1]#2", "Work", "y"));
    desk.decider().workCompletes("{\"kind\": \"film\"}");
    desk.decider().workCompletes("text, \"no\" JSON");
    desk.decider().decide("", desk.decider().schedule("Tell", "Work", "z"));
    desk.decider().workFails("Broken", "");
    JobDesk.data(
        desk.ask("SIGNAL_JOB", "j", "{\"signal\": \"approved\", \"input\": \"yes\"}"),
        "SIGNAL_SENT");
    JobDesk.assertRefused(desk.ask("RETRY_JOB", "j", "{}"), "CONFLICT", "jobId");
    desk.decider().decide("", HandDecider.fail("Tell: Broken", ""));

    var command = desk.send("RETRY_JOB", "j", "{}");
    var answer = desk.answer();

    assertThat(answer.path("type").asText()).isEqualTo("WORKFLOW_SCHEDULED");
    assertThat(answer.path("runId").asText()).isNotEqualTo(failed);
    assertThat(answer.at("/data/retry/of").asText()).isEqualTo(failed);
    assertThat(answer.at("/data/retry/command").asText()).isEqualTo(command);
    assertThat(answer.at("/data/retry/carried")).hasToString("[\"Probe\",\"Encode[1]\"]");
    assertThat(answer.at("/input/file").asText()).isEqualTo("a.mp4");
    assertThat(answer.get("input").has("__retry__")).isFalse();
    var started = desks.bench().input(desk.workflowId("j"), answer.path("runId").asText());
    assertThat(started.path("file").asText()).isEqualTo("a.mp4");
    assertThat(started.at("/client/name").asText()).isEqualTo(desk.client().name());
    assertThat(started.at("/__retry__/of").asText()).isEqualTo(failed);
    assertThat(started.at("/__retry__/parts").asInt(-1)).isZero();
    assertThat(started.at("/__retry__/carried").findValuesAsText("result"))
        .containsExactly("{\"kind\": \"film\"}", "text, \"no\" JSON");
    assertThat(started.at("/__retry__/carried").findValuesAsText("signal"))
        .containsExactly("approved");
    var status = JobDesk.data(desk.ask("GET_JOB_STATUS", "j", "{}"), "JOB_STATUS");
    assertThat(status.path("retryOf").asText()).isEqualTo(failed);
  }

  @Test
  void whatDoesNotFitIntoTheInputFollowsBySignals() {
    var half = "x".repeat(16_500);
    var full = "\"".repeat(32_768);
    desk.start("j");
    desk.decider()
        .decide(
            JobDesk.PLAN,
            desk.decider().schedule("Probe", "Work", "a"),
            desk.decider().schedule("Encode[0]", "Work", "b"),
            desk.decider().schedule("Encode[1]", "Work", "c"),
            desk.decider().schedule("Encode[2]", "Work", "d"));
    for (var result : List.of("1", half, half, full)) {
      desk.decider().workCompletes(result);
    }
    desk.decider().decide("", HandDecider.fail("Tell: Broken", ""));

    var answer = desk.ask("RETRY_JOB", "j", "{}");

    assertThat(answer.at("/data/retry/carried"))
        .extracting(JsonNode::asText)
        .containsExactly("Probe", "Encode[0]", "Encode[1]", "Encode[2]");
    var runId = answer.path("runId").asText();
    var mark = desks.bench().input(desk.workflowId("j"), runId).path("__retry__");
    assertThat(mark.path("carried").findValuesAsText("task")).containsExactly("Probe", "Encode[0]");
    assertThat(mark.path("parts").asInt()).isEqualTo(2);
    assertThat(desks.bench().signals(desk.workflowId("j"), runId))
        .containsExactly(
            "#carry-1 [{\"task\":\"Encode[1]\",\"result\":\"" + half + "\"}]",
            "#carry-2:Encode[2] " + full);
  }

  private void signal(String name, String input) {
    var data = "{\"signal\": \"%s\", \"input\": \"%s\"}".formatted(name, input);
    JobDesk.data(desk.ask("SIGNAL_JOB", "j", data), "SIGNAL_SENT");
  }

  private List<String> signalsOf(JsonNode answer) {
    return desks.bench().signals(desk.workflowId("j"), answer.path("runId").asText());
  }

  @Test
  void signalsOfEverySizeAreCarriedInTheirOrder() {
    var full = "x".repeat(32_768);
    desk.start("j");
    signal("first", full);
    signal("second", "2");
    desk.decider().decide("", HandDecider.fail("Broken", ""));

    var once = desk.ask("RETRY_JOB", "j", "{}");
    desk.decider().decide("", HandDecider.fail("Broken", ""));
    var twice = desk.ask("RETRY_JOB", "j", "{}");

    var expected =
        List.of("#carry-1=first " + full, "#carry-2 [{\"signal\":\"second\",\"input\":\"2\"}]");
    assertThat(signalsOf(once)).isEqualTo(expected);
    assertThat(signalsOf(twice)).isEqualTo(expected);
  }

  /** The second run was closed before it got what was carried to it. */
  @Test
  void aRunThatDidNotGetAllIsNotWhatIsGoneOnFrom() {
    var first = run("{\"file\": \"a.mp4\"}");
    var swf = desks.bench().swf;
    swf.signalWorkflowExecution(
        it ->
            it.domain(Bench.DOMAIN)
                .workflowId(desk.workflowId("cut"))
                .signalName("go")
                .input("x".repeat(32_768)));
    desks.bench().terminate(desk.workflowId("cut"));
    var mark = "{\"of\": \"%s\", \"command\": \"c\", \"parts\": 1, \"carried\": []}";
    run("{\"file\": \"a.mp4\", \"__retry__\": %s}".formatted(mark.formatted(first)));
    desks.bench().terminate(desk.workflowId("cut"));

    var answer = desk.ask("RETRY_JOB", "cut", "{}");

    assertThat(answer.path("type").asText()).isEqualTo("WORKFLOW_SCHEDULED");
    assertThat(desks.bench().signals(desk.workflowId("cut"), answer.path("runId").asText()))
        .singleElement()
        .asString()
        .startsWith("#carry-1=go ");
  }

  private String run(String input) {
    return desks
        .bench()
        .swf
        .startWorkflowExecution(
            it ->
                it.domain(Bench.DOMAIN)
                    .workflowId(desk.workflowId("cut"))
                    .workflowType(type -> type.name("Film").version("1"))
                    .tagList(desk.client().name())
                    .input(input))
        .runId();
  }

  @Test
  void aSignalThatCanNotBeCarriedIsNamed() {
    var name = "n".repeat(250);
    desk.start("j");
    signal(name, "x".repeat(32_768));
    desk.decider().decide("", HandDecider.fail("Broken", ""));

    var answer = desk.ask("RETRY_JOB", "j", "{}");

    JobDesk.assertRefused(answer, "TOO_LARGE", "jobId");
    assertThat(answer.toString()).contains(name);
  }

  @Test
  void theNewRunStaysInTheTraceUnlessTheCommandNamesAnother() {
    var first = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
    var other = "00-aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa-00f067aa0ba902b7-01";
    desk.start("j", ", \"traceparent\": \"" + first + "\"");
    desk.decider().decide("", HandDecider.fail("Broken", ""));

    var same = desk.ask("RETRY_JOB", "j", "{}");
    desk.decider().decide("", HandDecider.fail("Broken", ""));
    var changed = desk.ask("RETRY_JOB", "j", "{\"traceparent\": \"" + other + "\"}");

    assertThat(same.path("traceparent").asText()).isEqualTo(first);
    assertThat(same.at("/input/client/traceparent").asText()).isEqualTo(first);
    assertThat(changed.path("traceparent").asText()).isEqualTo(other);
    assertThat(changed.at("/input/client/traceparent").asText()).isEqualTo(other);
  }
}
