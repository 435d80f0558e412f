package io.cloudprocessingengine.local.engine;

import static io.cloudprocessingengine.local.engine.TestEngine.ACTIVITY_TYPE;
import static io.cloudprocessingengine.local.engine.TestEngine.decision;
import static io.cloudprocessingengine.local.engine.TestEngine.scheduleActivity;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Decisions that cannot be applied: an event says so, and the decider is asked again. */
class RefusedDecisionsTest {
  private static final String UNDEFINED_TYPE = "{name: 'bare', version: '1'}";
  private static final String TIMEOUTS =
      ", scheduleToCloseTimeout: '1', scheduleToStartTimeout: '1', startToCloseTimeout: '1'";

  private final TestEngine swf = new TestEngine(new Limits(25_000, 2, 100, 50));

  static Stream<Arguments> refusedActivities() {
    return Stream.of(
        Arguments.of(schedule("{name: 'a', version: '2'}", ""), "ACTIVITY_TYPE_DOES_NOT_EXIST"),
        Arguments.of(schedule("{name: 'old', version: '1'}", ""), "ACTIVITY_TYPE_DEPRECATED"),
        Arguments.of(schedule(UNDEFINED_TYPE, ""), "DEFAULT_TASK_LIST_UNDEFINED"),
        Arguments.of(
            schedule(UNDEFINED_TYPE, ", taskList: {name: 'l'}"),
            "DEFAULT_SCHEDULE_TO_CLOSE_TIMEOUT_UNDEFINED"),
        Arguments.of(
            schedule(UNDEFINED_TYPE, ", taskList: {name: 'l'}, scheduleToCloseTimeout: '1'"),
            "DEFAULT_SCHEDULE_TO_START_TIMEOUT_UNDEFINED"),
        Arguments.of(
            schedule(
                UNDEFINED_TYPE,
                ", taskList: {name: 'l'}, scheduleToCloseTimeout: '1', scheduleToStartTimeout:"
                    + " '1'"),
            "DEFAULT_START_TO_CLOSE_TIMEOUT_UNDEFINED"),
        Arguments.of(
            schedule(UNDEFINED_TYPE, ", taskList: {name: 'l'}" + TIMEOUTS),
            "DEFAULT_HEARTBEAT_TIMEOUT_UNDEFINED"),
        Arguments.of(scheduleActivity("used"), "ACTIVITY_ID_ALREADY_IN_USE"),
        Arguments.of(scheduleActivity("third"), "OPEN_ACTIVITIES_LIMIT_EXCEEDED"),
        Arguments.of(
            decision("RequestCancelActivityTask", "activityId: 'none'"), "ACTIVITY_ID_UNKNOWN"));
  }

  static Stream<Arguments> otherRefusals() {
    return Stream.of(
        Arguments.of(timer("used"), "TIMER_ID_ALREADY_IN_USE"),
        Arguments.of(timer("third"), "OPEN_TIMERS_LIMIT_EXCEEDED"),
        Arguments.of(decision("CancelTimer", "timerId: 'none'"), "TIMER_ID_UNKNOWN"),
        Arguments.of(
            decision("ContinueAsNewWorkflowExecution", "workflowTypeVersion: '2'"),
            "WORKFLOW_TYPE_DOES_NOT_EXIST"),
        Arguments.of(child("{name: 'w', version: '2'}"), "WORKFLOW_TYPE_DOES_NOT_EXIST"),
        Arguments.of(child(UNDEFINED_TYPE), "DEFAULT_EXECUTION_START_TO_CLOSE_TIMEOUT_UNDEFINED"),
        Arguments.of(
            decision("ScheduleLambdaFunction", "id: 'l', name: 'f'"), "ASSUME_ROLE_FAILED"),
        Arguments.of(
            decision("SignalExternalWorkflowExecution", "workflowId: 'x', signalName: 's'"),
            "UNKNOWN_EXTERNAL_WORKFLOW_EXECUTION"),
        Arguments.of(
            decision("RequestCancelExternalWorkflowExecution", "workflowId: 'x', control: 'c'"),
            "UNKNOWN_EXTERNAL_WORKFLOW_EXECUTION"));
  }

  @ParameterizedTest
  @MethodSource({"refusedActivities", "otherRefusals"})
  void saysInTheHistoryWhyADecisionFailed(String decision, String cause) {
    registerMoreTypes();
    var run = swf.start("wf");
    swf.decide(scheduleActivity("used"), scheduleActivity("other"), timer("used"), timer("other"));
    swf.call("SignalWorkflowExecution", "{domain: 'd', workflowId: 'wf', signalName: 's'}");

    swf.decide(decision);

    var history = swf.history("wf", run);
    var failure = history.get(history.size() - 2);
    assertThat(failure.path("eventType").asText()).endsWith("Failed");
    assertThat(TestEngine.attributes(failure).path("cause").asText()).isEqualTo(cause);
    assertThat(swf.eventTypes("wf", run)).endsWith("DecisionTaskScheduled");
  }

  private void registerMoreTypes() {
    swf.call("RegisterActivityType", "{domain: 'd', name: 'bare', version: '1'}");
    swf.call("RegisterWorkflowType", "{domain: 'd', name: 'bare', version: '1'}");
    swf.call("RegisterActivityType", "{domain: 'd', name: 'old', version: '1'}");
    swf.call("DeprecateActivityType", "{domain: 'd', activityType: {name: 'old', version: '1'}}");
  }

  @Test
  void appliesTheOtherDecisionsOfTheSameResponse() {
    var run = swf.start("wf");

    swf.decide(decision("CancelTimer", "timerId: 'none'"), timer("t"));

    assertThat(swf.eventTypes("wf", run))
        .endsWith("CancelTimerFailed", "TimerStarted", "DecisionTaskScheduled");
  }

  private static String schedule(String type, String members) {
    return decision(
        "ScheduleActivityTask", "activityId: 'x', activityType: %s%s".formatted(type, members));
  }

  private static String timer(String timerId) {
    return decision("StartTimer", "timerId: '%s', startToFireTimeout: '9'".formatted(timerId));
  }

  private static String child(String type) {
    return decision(
        "StartChildWorkflowExecution", "workflowId: 'c', workflowType: %s".formatted(type));
  }

  @Test
  void namesTheActivityThatCouldNotBeScheduled() {
    var run = swf.start("wf");
    swf.decide(scheduleActivity("A"), scheduleActivity("A"));

    assertThat(swf.last("wf", run, "ScheduleActivityTaskFailed"))
        .isEqualTo(
            TestEngine.json(
                """
                {activityId: 'A', activityType: %s, decisionTaskCompletedEventId: 4,
                 cause: 'ACTIVITY_ID_ALREADY_IN_USE'}\
                """
                    .formatted(ACTIVITY_TYPE)));
  }
}
