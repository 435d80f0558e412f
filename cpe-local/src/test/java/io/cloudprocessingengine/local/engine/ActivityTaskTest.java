package io.cloudprocessingengine.local.engine;

import static io.cloudprocessingengine.local.engine.TestEngine.decision;
import static io.cloudprocessingengine.local.engine.TestEngine.scheduleActivity;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.cloudprocessingengine.local.api.FaultType;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ActivityTaskTest {
  private final TestEngine swf = new TestEngine();
  private String run;

  @BeforeEach
  void start() {
    run = swf.start("wf");
  }

  @Test
  void handsOutWhatTheDeciderScheduledWithTheDefaultsOfItsType() {
    swf.decide(scheduleActivity("A", ", input: 'in', control: 'c', heartbeatTimeout: '7'"));

    var task = swf.pollForActivity();

    assertThat(task.path("activityId").asText()).isEqualTo("A");
    assertThat(task.path("input").asText()).isEqualTo("in");
    assertThat(task.has("control")).isFalse();
    assertThat(task.path("startedEventId").asLong()).isEqualTo(6);
    assertThat(swf.last("wf", run, "ActivityTaskScheduled"))
        .isEqualTo(
            TestEngine.json(
                """
                {activityId: 'A', activityType: {name: 'a', version: '1'}, input: 'in',
                 control: 'c', taskList: {name: 'workers'}, scheduleToStartTimeout: '100',
                 scheduleToCloseTimeout: '500', startToCloseTimeout: '300',
                 heartbeatTimeout: '7', decisionTaskCompletedEventId: 4}"""));
  }

  @ParameterizedTest
  @CsvSource({
    "Completed, result",
    "Failed, reason",
    "Failed, details",
    "Canceled, details",
  })
  void recordsHowTheWorkerAnswered(String outcome, String member) {
    swf.decide(scheduleActivity("A"));
    var task = swf.pollForActivity();

    swf.answer("RespondActivityTask" + outcome, task, ", " + member + ": 'x'");

    var event = swf.last("wf", run, "ActivityTask" + outcome);
    assertThat(event.path(member).asText()).isEqualTo("x");
    assertThat(event.path("scheduledEventId").asLong()).isEqualTo(5);
    assertThat(event.path("startedEventId").asLong()).isEqualTo(6);
    assertThat(swf.eventTypes("wf", run)).endsWith("DecisionTaskScheduled");
  }

  @ParameterizedTest
  @CsvSource({
    "false, 100, SCHEDULE_TO_START, 0",
    "true, 30, HEARTBEAT, 6",
  })
  void timesOut(boolean started, int seconds, String timeoutType, long startedEventId) {
    swf.decide(scheduleActivity("A"));
    if (started) {
      swf.pollForActivity();
    }
    swf.passSeconds(seconds - 1);
    assertThat(swf.eventTypes("wf", run)).doesNotContain("ActivityTaskTimedOut");

    swf.passSeconds(1);

    assertTimedOut(timeoutType, startedEventId);
  }

  @Test
  void timesOutFromItsStartHoweverOftenItBeats() {
    swf.decide(scheduleActivity("A"));
    var task = swf.pollForActivity();
    for (int i = 0; i < 14; i++) {
      swf.passSeconds(20);
      swf.answer("RecordActivityTaskHeartbeat", task, ", details: 'beat " + i + "'");
    }

    swf.passSeconds(20);

    assertTimedOut("START_TO_CLOSE", 6);
    assertThat(swf.last("wf", run, "ActivityTaskTimedOut").path("details").asText())
        .isEqualTo("beat 13");
    assertThat(swf.refusedAnswer("RespondActivityTaskCompleted", task))
        .hasMessage("Unknown activity, scheduledEventId = 5");
  }

  @ParameterizedTest
  @CsvSource({"false, 0", "true, 6"})
  void timesOutFromItsSchedulingWhetherStartedOrNot(boolean started, long startedEventId) {
    swf.decide(
        scheduleActivity(
            "A",
            ", scheduleToCloseTimeout: '10', heartbeatTimeout: 'NONE',"
                + " scheduleToStartTimeout: 'NONE', startToCloseTimeout: 'NONE'"));
    if (started) {
      swf.passSeconds(4);
      swf.pollForActivity();
    }

    swf.passSeconds(10);

    assertTimedOut("SCHEDULE_TO_CLOSE", startedEventId);
    assertThat(pending()).isZero();
  }

  private void assertTimedOut(String timeoutType, long startedEventId) {
    var event = swf.last("wf", run, "ActivityTaskTimedOut");
    assertThat(event.path("timeoutType").asText()).isEqualTo(timeoutType);
    assertThat(event.path("startedEventId").asLong()).isEqualTo(startedEventId);
    assertThat(swf.eventTypes("wf", run)).endsWith("ActivityTaskTimedOut", "DecisionTaskScheduled");
  }

  @Test
  void cancelsATaskThatNobodyHasTakenAtOnce() {
    swf.decide(scheduleActivity("A"), decision("RequestCancelActivityTask", "activityId: 'A'"));

    assertThat(swf.eventTypes("wf", run))
        .endsWith(
            "ActivityTaskScheduled",
            "ActivityTaskCancelRequested",
            "ActivityTaskCanceled",
            "DecisionTaskScheduled");
    assertThat(swf.last("wf", run, "ActivityTaskCanceled"))
        .isEqualTo(
            TestEngine.json(
                "{scheduledEventId: 5, startedEventId: 0, latestCancelRequestedEventId: 6}"));
    assertThat(pending()).isZero();
  }

  @Test
  void tellsARunningWorkerWithItsHeartbeatThatItIsToStop() {
    swf.decide(scheduleActivity("A"));
    var task = swf.pollForActivity();
    assertThat(beat(task)).isFalse();
    swf.call("SignalWorkflowExecution", "{domain: 'd', workflowId: 'wf', signalName: 's'}");
    swf.decide(decision("RequestCancelActivityTask", "activityId: 'A'"));

    assertThat(beat(task)).isTrue();
    swf.answer("RespondActivityTaskCanceled", task, "");
    assertThat(
            swf.last("wf", run, "ActivityTaskCanceled")
                .path("latestCancelRequestedEventId")
                .asLong())
        .isPositive();
  }

  private boolean beat(JsonNode task) {
    return swf.answer("RecordActivityTaskHeartbeat", task, "").path("cancelRequested").asBoolean();
  }

  @Test
  void usesAnActivityIdAgainOnceItsTaskHasClosed() {
    swf.decide(scheduleActivity("A"));
    swf.answer("RespondActivityTaskCompleted", swf.pollForActivity(), "");

    swf.decide(scheduleActivity("A"));

    assertThat(swf.eventTypes("wf", run)).endsWith("ActivityTaskScheduled");
  }

  @Test
  void refusesAnswersOnceTheExecutionHasClosed() {
    swf.decide(scheduleActivity("A"));
    var task = swf.pollForActivity();
    swf.call("TerminateWorkflowExecution", "{domain: 'd', workflowId: 'wf'}");

    var fault = swf.refusedAnswer("RecordActivityTaskHeartbeat", task);

    assertThat(fault.type()).isEqualTo(FaultType.UNKNOWN_RESOURCE);
    assertThat(fault).hasMessageContaining("workflowId=wf").hasMessageContaining("runId=" + run);
  }

  @Test
  void prefersTheHigherPriorityThenTheOlder() {
    swf.decide(
        scheduleActivity("low", ", taskPriority: '-1'"),
        scheduleActivity("first"),
        scheduleActivity("second"),
        scheduleActivity("high", ", taskPriority: '2147483647'"));

    assertThat(Stream.generate(swf::pollForActivity).limit(4))
        .extracting(task -> task.path("activityId").asText())
        .containsExactly("high", "first", "second", "low");
  }

  @Test
  void refusesATokenThatIsNone() {
    assertThat(swf.refusal("RespondActivityTaskCompleted", "{taskToken: 'x'}").type())
        .isEqualTo(FaultType.VALIDATION);
  }

  private int pending() {
    return swf.call("CountPendingActivityTasks", "{domain: 'd', taskList: {name: 'workers'}}")
        .path("count")
        .asInt();
  }
}
