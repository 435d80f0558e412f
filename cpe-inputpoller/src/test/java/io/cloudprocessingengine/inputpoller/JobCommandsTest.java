package io.cloudprocessingengine.inputpoller;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.cloudprocessingengine.inputpoller.command.ClientAccount;
import io.cloudprocessingengine.inputpoller.command.ClientAccount.Defaults;
import io.cloudprocessingengine.inputpoller.command.ClientAccount.Queues;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The commands about a job that is there, on a local stack, with a decider by hand. */
class JobCommandsTest {
  private static final String PLAN =
      """
      {"steps": [{"name": "Probe", "kind": "activity"}, {"name": "Encode", "kind": "activity"},
        {"name": "Pause", "kind": "wait"}, {"name": "Tell", "kind": "activity"}]}\
      """;

  private static Bench bench;
  private final String list = "list-" + UUID.randomUUID();
  private String input;
  private String output;
  private ClientAccount client;
  private RunningPoller poller;
  private HandDecider decider;

  @BeforeAll
  static void startBench() {
    bench = new Bench();
    bench.register("Film", "1");
    new HandDecider(bench.swf, "none").registerActivity("Work");
  }

  @AfterAll
  static void stopBench() {
    bench.close();
  }

  @BeforeEach
  void startPoller() {
    input = bench.queue();
    output = bench.queue();
    client = account("c-" + UUID.randomUUID(), input, output);
    poller = RunningPoller.start(bench.aws, client);
    decider = new HandDecider(bench.swf, list);
  }

  @AfterEach
  void stopPoller() {
    assertThat(poller.stop()).isZero();
  }

  private ClientAccount account(String name, String in, String out) {
    var queues = new Queues(in, Optional.of(out), Optional.empty());
    return new ClientAccount(
        name, queues, new Defaults(Optional.of(Bench.DOMAIN), Optional.of(list)));
  }

  private JsonNode ask(String type, String jobId, String data) {
    var command = "{\"type\": \"%s\", \"jobId\": \"%s\", \"data\": %s}";
    bench.send(input, command.formatted(type, jobId, data));
    return bench.take(output, 1).get(0);
  }

  private String start(String jobId) {
    var data = "{\"workflow\": {\"name\": \"Film\", \"version\": \"1\"}, \"file\": \"a.mp4\"}";
    return ask("START_JOB", jobId, data).path("runId").asText();
  }

  private static JsonNode data(JsonNode answer, String type) {
    assertThat(answer.path("type").asText()).as(answer.toString()).isEqualTo(type);
    return answer.get("data");
  }

  private static void assertRefused(JsonNode answer, String code, String field) {
    assertThat(answer.at("/error/code").asText()).as(answer.toString()).isEqualTo(code);
    assertThat(answer.at("/error/field").asText()).isEqualTo(field);
  }

  @Test
  void tellsWhereTheStepsOfAJobStand() {
    var runId = start("j");
    decider.decide(PLAN, decider.schedule("Probe", "Work", "{\"a\": 1}"));
    decider.workCompletes("{\"kind\": \"film\"}");
    decider.decide("", decider.schedule("Encode", "Work", "x"));
    decider.workFails("Busy", "no disk");
    decider.decide("", HandDecider.timer("Encode", 500));

    var status = data(ask("GET_JOB_STATUS", "j", "{}"), "JOB_STATUS");

    assertThat(status.at("/workflow/runId").asText()).isEqualTo(runId);
    assertThat(status.at("/workflow/name").asText()).isEqualTo("Film");
    assertThat(status.path("status").asText()).isEqualTo("open");
    assertThat(status.path("asOf").asDouble()).isGreaterThan(status.path("started").asDouble());
    assertThat(steps(status))
        .containsExactly(
            "Probe succeeded 1", "Encode retrying 1", "Pause waiting 0", "Tell waiting 0");
    assertThat(status.at("/steps/1/failure"))
        .hasToString("{\"reason\":\"Busy\",\"details\":\"no disk\"}");
    assertThat(status.at("/steps/0/activityType/name").asText()).isEqualTo("Work");
    assertThat(status.at("/steps/2/kind").asText()).isEqualTo("wait");
  }

  private static List<String> steps(JsonNode status) {
    var steps = new ArrayList<String>();
    for (var step : status.get("steps")) {
      var words = List.of("name", "status", "attempts");
      steps.add(words.stream().map(it -> step.path(it).asText()).collect(Collectors.joining(" ")));
    }
    return steps;
  }

  @Test
  void tellsOfAClosedJobWhatFailed() {
    start("j");
    decider.decide(PLAN, decider.schedule("Probe", "Work", "x"));
    decider.workFails("Broken", "no header");
    decider.decide(
        "{\"ended\": [{\"name\": \"Probe\", \"status\": \"failed\", \"reason\": \"Broken\"},"
            + " {\"name\": \"Tell\", \"status\": \"skipped\", \"reason\": \"not needed\"}]}",
        HandDecider.fail("Probe: Broken", "no header"));

    var status = data(ask("GET_JOB_STATUS", "j", "{}"), "JOB_STATUS");

    assertThat(status.path("status").asText()).isEqualTo("failed");
    assertThat(status.path("closed").isNumber()).isTrue();
    assertThat(status.path("failure"))
        .hasToString("{\"reason\":\"Broken\",\"details\":\"no header\",\"step\":\"Probe\"}");
    assertThat(status.at("/steps/0/failure/reason").asText()).isEqualTo("Broken");
    assertThat(status.at("/steps/0/ended").isNumber()).isTrue();
    assertThat(status.at("/steps/3/status").asText()).isEqualTo("skipped");
    assertThat(status.at("/steps/3/reason").asText()).isEqualTo("not needed");
  }

  @Test
  void tellsOfActivities() {
    start("j");
    decider.decide(
        "",
        decider.schedule("Encode[0]", "Work", "{\"a\": 1}"),
        decider.schedule("Tell", "Work", "x"));
    decider.workCompletes("[1]");

    var activities = data(ask("GET_ACTIVITY_LIST", "j", "{}"), "ACTIVITY_LIST").get("activities");
    assertThat(activities).hasSize(2);
    assertThat(activities.get(0).path("status").asText()).isEqualTo("completed");
    assertThat(activities.get(0).has("result")).isFalse();
    assertThat(activities.get(1).path("status").asText()).isEqualTo("scheduled");

    var one = ask("GET_ACTIVITY_STATUS", "j", "{\"activityId\": \"Encode[0]\"}");
    var activity = data(one, "ACTIVITY_STATUS").get("activity");
    assertThat(activity.path("step").asText()).isEqualTo("Encode");
    assertThat(activity.path("item").asInt(-1)).isZero();
    assertThat(activity.path("worker").asText()).isEqualTo("worker-1");
    assertThat(activity.at("/input/a").asInt()).isEqualTo(1);
    assertThat(activity.get("result")).hasToString("[1]");
    assertThat(activity.path("ended").asDouble()).isPositive();

    var unknown = ask("GET_ACTIVITY_STATUS", "j", "{\"activityId\": \"Nope\"}");
    assertRefused(unknown, "INVALID_COMMAND", "data.activityId");
    assertThat(unknown.at("/error/message").asText()).contains("Encode[0], Tell");
  }

  @Test
  void asksAJobToStopOnce() {
    var runId = start("j");
    var answer = ask("CANCEL_JOB", "j", "{\"reason\": \"too late\"}");

    var data = data(answer, "CANCEL_REQUESTED");
    assertThat(data.at("/workflow/runId").asText()).isEqualTo(runId);
    assertThat(data.path("reason").asText()).isEqualTo("too late");
    assertThat(bench.signals(client.name() + ".j", runId))
        .singleElement()
        .satisfies(
            it -> assertThat(it).startsWith("#cancel {\"reason\":\"too late\",\"command\":"));
    var status = data(ask("GET_JOB_STATUS", "j", "{}"), "JOB_STATUS");
    assertThat(status.path("cancelRequested").asBoolean()).isTrue();

    bench.terminate(client.name() + ".j");
    data(ask("CANCEL_JOB", "j", "{}"), "CANCEL_REQUESTED");
  }

  @Test
  void refusesToStopAJobThatHasEnded() {
    start("j");
    bench.terminate(client.name() + ".j");

    assertRefused(ask("CANCEL_JOB", "j", "{}"), "CONFLICT", "jobId");
    assertRefused(ask("SIGNAL_JOB", "j", "{\"signal\": \"go\"}"), "CONFLICT", "jobId");
  }

  @Test
  void asksAnActivityToStopBySignalOfItsOwn() {
    var runId = start("j");
    decider.decide("", decider.schedule("Encode", "Work", "x"));

    var answer = ask("CANCEL_ACTIVITY", "j", "{\"activityId\": \"Encode\"}");

    assertThat(data(answer, "CANCEL_REQUESTED").at("/activity/activityId").asText())
        .isEqualTo("Encode");
    assertThat(bench.signals(client.name() + ".j", runId))
        .singleElement()
        .satisfies(
            it -> assertThat(it).startsWith("#cancel-activity {\"activityId\":\"Encode\",\"comm"));
    decider.workCompletes("1");
    assertRefused(
        ask("CANCEL_ACTIVITY", "j", "{\"activityId\": \"Encode\"}"), "CONFLICT", "data.activityId");
  }

  @Test
  void signalsAJob() {
    var runId = start("j");
    var text = ask("SIGNAL_JOB", "j", "{\"signal\": \"approved\", \"input\": \"by text\"}");
    data(
        ask("SIGNAL_JOB", "j", "{\"signal\": \"approved\", \"input\": {\"by\": 1}}"),
        "SIGNAL_SENT");
    data(ask("SIGNAL_JOB", "j", "{\"signal\": \"bare\"}"), "SIGNAL_SENT");

    assertThat(data(text, "SIGNAL_SENT").path("signal").asText()).isEqualTo("approved");
    assertThat(bench.signals(client.name() + ".j", runId))
        .containsExactly("approved by text", "approved {\"by\":1}", "bare ");
    var reserved = ask("SIGNAL_JOB", "j", "{\"signal\": \"#cancel-activity\"}");
    assertRefused(reserved, "NOT_ALLOWED", "data.signal");
  }

  @Test
  void knowsNoJobButTheClientsOwn() {
    var otherIn = bench.queue();
    var otherOut = bench.queue();
    var other = account("other", otherIn, otherOut);
    start("j");
    try (var second = RunningPoller.start(bench.aws, other)) {
      for (var type :
          new String[] {"GET_JOB_STATUS", "CANCEL_JOB", "GET_ACTIVITY_LIST", "RETRY_JOB"}) {
        bench.send(otherIn, "{\"type\": \"%s\", \"jobId\": \"j\", \"data\": {}}".formatted(type));
        assertRefused(bench.take(otherOut, 1).get(0), "UNKNOWN_JOB", "jobId");
      }
      bench.send(otherIn, "{\"type\": \"GET_JOB_LIST\", \"data\": {}}");
      assertThat(data(bench.take(otherOut, 1).get(0), "JOB_LIST").get("jobs")).isEmpty();
      assertThat(second.stop()).isZero();
    }
    var elsewhere = ask("GET_JOB_STATUS", "j", "{\"workflow\": {\"domain\": \"nowhere\"}}");
    assertRefused(elsewhere, "UNKNOWN_JOB", "jobId");
  }

  @Test
  void listsJobsNewestFirstAPageAtATime() {
    for (var job : new String[] {"a", "b", "c/d", "e"}) {
      start(job);
    }
    bench.terminate(client.name() + ".b");

    var first = data(ask("GET_JOB_LIST", "", "{\"pageSize\": 3}"), "JOB_LIST");
    assertThat(first.get("jobs").findValuesAsText("jobId")).containsExactly("e", "c/d", "b");
    assertThat(first.at("/jobs/2/status").asText()).isEqualTo("terminated");
    var next = "{\"pageSize\": 3, \"page\": %s}".formatted(first.get("page"));
    var second = data(ask("GET_JOB_LIST", "", next), "JOB_LIST");
    assertThat(second.get("jobs").findValuesAsText("jobId")).containsExactly("a");
    assertThat(second.has("page")).isFalse();

    var closed = data(ask("GET_JOB_LIST", "", "{\"status\": \"terminated\"}"), "JOB_LIST");
    assertThat(closed.get("jobs").findValuesAsText("jobId")).containsExactly("b");
    var none = data(ask("GET_JOB_LIST", "", "{\"name\": \"Other\"}"), "JOB_LIST");
    assertThat(none.get("jobs")).isEmpty();
    var bad = ask("GET_JOB_LIST", "", "{\"page\": \"forged\"}");
    assertRefused(bad, "INVALID_COMMAND", "data.page");
  }

  @Test
  void retriesAFailedJobWithWhatHadSucceeded() {
    var failed = start("j");
    decider.decide(
        PLAN, decider.schedule("Probe", "Work", "x"), decider.schedule("Encode[1]#2", "Work", "y"));
    decider.workCompletes("{\"kind\": \"film\"}");
    decider.workCompletes("text, \"no\" JSON");
    decider.decide("", decider.schedule("Tell", "Work", "z"));
    decider.workFails("Broken", "");
    data(ask("SIGNAL_JOB", "j", "{\"signal\": \"approved\", \"input\": \"yes\"}"), "SIGNAL_SENT");
    assertRefused(ask("RETRY_JOB", "j", "{}"), "CONFLICT", "jobId");
    decider.decide("", HandDecider.fail("Tell: Broken", ""));

    var answer = ask("RETRY_JOB", "j", "{}");

    assertThat(answer.path("type").asText()).isEqualTo("WORKFLOW_SCHEDULED");
    assertThat(answer.path("runId").asText()).isNotEqualTo(failed);
    assertThat(answer.at("/data/retry"))
        .hasToString("{\"of\":\"%s\",\"carried\":[\"Probe\",\"Encode[1]\"]}".formatted(failed));
    assertThat(answer.at("/input/file").asText()).isEqualTo("a.mp4");
    assertThat(answer.get("input").has("__retry__")).isFalse();
    var started = bench.input(client.name() + ".j", answer.path("runId").asText());
    assertThat(started.path("file").asText()).isEqualTo("a.mp4");
    assertThat(started.at("/client/name").asText()).isEqualTo(client.name());
    assertThat(started.at("/__retry__/of").asText()).isEqualTo(failed);
    assertThat(started.at("/__retry__/parts").asInt(-1)).isZero();
    assertThat(started.at("/__retry__/carried").findValuesAsText("result"))
        .containsExactly("{\"kind\": \"film\"}", "text, \"no\" JSON");
    assertThat(started.at("/__retry__/carried").findValuesAsText("signal"))
        .containsExactly("approved");
    var status = data(ask("GET_JOB_STATUS", "j", "{}"), "JOB_STATUS");
    assertThat(status.path("retryOf").asText()).isEqualTo(failed);
  }
}
