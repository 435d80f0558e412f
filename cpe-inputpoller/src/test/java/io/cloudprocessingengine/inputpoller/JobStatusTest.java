package io.cloudprocessingengine.inputpoller;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.cloudprocessingengine.common.message.FailureDetails;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Where jobs stand, on a local stack, with a decider by hand. */
class JobStatusTest {
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
  void tellsWhereTheStepsOfAJobStand() {
    var runId = desk.start("j");
    desk.decider().decide(JobDesk.PLAN, desk.decider().schedule("Probe", "Work", "{\"a\": 1}"));
    desk.decider().workCompletes("{\"kind\": \"film\"}");
    desk.decider().decide("", desk.decider().schedule("Encode", "Work", "x"));
    desk.decider().workFails("Busy", "no disk");
    desk.decider().decide("", HandDecider.timer("Encode", 500));

    var status = JobDesk.data(desk.ask("GET_JOB_STATUS", "j", "{}"), "JOB_STATUS");

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
    desk.start("j");
    desk.decider().decide(JobDesk.PLAN, desk.decider().schedule("Probe", "Work", "x"));
    desk.decider().workFails("Broken", "no header");
    desk.decider()
        .decide(
            "{\"ended\": [{\"name\": \"Probe\", \"status\": \"failed\", \"reason\": \"Broken\"},"
                + " {\"name\": \"Tell\", \"status\": \"skipped\", \"reason\": \"not needed\"}]}",
            HandDecider.fail("Probe: Broken", "no header"));

    var status = JobDesk.data(desk.ask("GET_JOB_STATUS", "j", "{}"), "JOB_STATUS");

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
    desk.start("j");
    desk.decider()
        .decide(
            "",
            desk.decider().schedule("Encode[0]", "Work", "{\"a\": 1}"),
            desk.decider().schedule("Tell", "Work", "x"));
    desk.decider().workCompletes("[1]");

    var activities =
        JobDesk.data(desk.ask("GET_ACTIVITY_LIST", "j", "{}"), "ACTIVITY_LIST").get("activities");
    assertThat(activities).hasSize(2);
    assertThat(activities.get(0).path("status").asText()).isEqualTo("completed");
    assertThat(activities.get(0).has("result")).isFalse();
    assertThat(activities.get(1).path("status").asText()).isEqualTo("scheduled");

    var one = desk.ask("GET_ACTIVITY_STATUS", "j", "{\"activityId\": \"Encode[0]\"}");
    var activity = JobDesk.data(one, "ACTIVITY_STATUS").get("activity");
    assertThat(activity.path("step").asText()).isEqualTo("Encode");
    assertThat(activity.path("item").asInt(-1)).isZero();
    assertThat(activity.path("worker").asText()).isEqualTo("worker-1");
    assertThat(activity.at("/input/a").asInt()).isEqualTo(1);
    assertThat(activity.get("result")).hasToString("[1]");
    assertThat(activity.path("ended").asDouble()).isPositive();

    var unknown = desk.ask("GET_ACTIVITY_STATUS", "j", "{\"activityId\": \"Nope\"}");
    JobDesk.assertRefused(unknown, "INVALID_COMMAND", "data.activityId");
    assertThat(unknown.at("/error/message").asText()).contains("Encode[0], Tell");
  }

  @Test
  void tellsAFailureThatIsFinalWithoutTheMarkThatSwfKeeps() {
    desk.start("j");
    desk.decider().decide(JobDesk.PLAN, desk.decider().schedule("Probe", "Work", "x"));
    var details = new FailureDetails("no header", true).write(32_768);
    desk.decider().workFails("Broken", details);

    var status = JobDesk.data(desk.ask("GET_JOB_STATUS", "j", "{}"), "JOB_STATUS");
    var activity = desk.ask("GET_ACTIVITY_STATUS", "j", "{\"activityId\": \"Probe\"}");

    assertThat(details).isNotEqualTo("no header");
    assertThat(status.at("/steps/0/failure/details").asText()).isEqualTo("no header");
    assertThat(JobDesk.data(activity, "ACTIVITY_STATUS").at("/activity/failure/details").asText())
        .isEqualTo("no header");
  }
}
