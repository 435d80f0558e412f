package io.cloudprocessingengine.local.engine;

import static io.cloudprocessingengine.local.engine.TestEngine.complete;
import static io.cloudprocessingengine.local.engine.TestEngine.decision;
import static io.cloudprocessingengine.local.engine.TestEngine.response;
import static io.cloudprocessingengine.local.engine.TestEngine.scheduleActivity;
import static org.assertj.core.api.Assertions.assertThat;

import io.cloudprocessingengine.local.api.FaultType;
import org.junit.jupiter.api.Test;

class DecisionTaskTest {
  private final TestEngine swf = new TestEngine();

  @Test
  void givesTheWholeHistoryWithTheFirstTask() {
    var run = swf.start("wf", ", input: 'in', tagList: ['t']");

    var task = swf.pollForDecision();

    assertThat(task.path("startedEventId").asLong()).isEqualTo(3);
    assertThat(task.path("previousStartedEventId").asLong()).isZero();
    assertThat(task.path("workflowExecution").path("runId").asText()).isEqualTo(run);
    assertThat(task.path("events").valueStream().map(event -> event.path("eventType").asText()))
        .containsExactly(
            "WorkflowExecutionStarted", "DecisionTaskScheduled", "DecisionTaskStarted");
    assertThat(task.path("events").get(0).path("workflowExecutionStartedEventAttributes"))
        .isEqualTo(
            TestEngine.json(
                """
                {executionStartToCloseTimeout: '3600', taskStartToCloseTimeout: '60',
                 childPolicy: 'TERMINATE', taskList: {name: 'deciders'}, input: 'in',
                 tagList: ['t'], workflowType: {name: 'w', version: '1'},
                 parentInitiatedEventId: 0}"""));
  }

  @Test
  void opensOneTaskAtATimeAndBatchesWhatComesMeanwhile() {
    var run = swf.start("wf");
    var task = swf.pollForDecision();
    signal();
    signal();

    swf.respond(task);

    assertThat(swf.eventTypes("wf", run))
        .containsExactly(
            "WorkflowExecutionStarted",
            "DecisionTaskScheduled",
            "DecisionTaskStarted",
            "WorkflowExecutionSignaled",
            "WorkflowExecutionSignaled",
            "DecisionTaskCompleted",
            "DecisionTaskScheduled");
    assertThat(swf.pollForDecision().path("previousStartedEventId").asLong()).isEqualTo(3);
  }

  @Test
  void addsNoSecondTaskWhileOneWaits() {
    var run = swf.start("wf");
    signal();

    assertThat(swf.eventTypes("wf", run))
        .containsExactly(
            "WorkflowExecutionStarted", "DecisionTaskScheduled", "WorkflowExecutionSignaled");
  }

  @Test
  void keepsTheEventsOfOneResponseTogether() {
    var waiting = swf.begin("PollForActivityTask", "{domain: 'd', taskList: {name: 'workers'}}");
    var run = swf.start("wf");

    swf.decide(scheduleActivity("A"), scheduleActivity("B"));

    assertThat(waiting).isDone();
    assertThat(swf.eventTypes("wf", run))
        .endsWith(
            "DecisionTaskCompleted",
            "ActivityTaskScheduled",
            "ActivityTaskScheduled",
            "ActivityTaskStarted");
  }

  @Test
  void refusesToCloseOverEventsThatTheDeciderHasNotSeen() {
    var run = swf.start("wf");
    var task = swf.pollForDecision();
    signal();

    swf.respond(task, complete());

    assertThat(swf.eventTypes("wf", run))
        .endsWith(
            "DecisionTaskCompleted", "CompleteWorkflowExecutionFailed", "DecisionTaskScheduled");
    assertThat(swf.last("wf", run, "CompleteWorkflowExecutionFailed").path("cause").asText())
        .isEqualTo("UNHANDLED_DECISION");
    swf.decide(complete());
    assertThat(swf.eventTypes("wf", run)).endsWith("WorkflowExecutionCompleted");
  }

  @Test
  void appliesNothingWhenTheCloseIsNotTheLastDecision() {
    var run = swf.start("wf");
    var task = swf.pollForDecision();

    var fault =
        swf.refusal(
            "RespondDecisionTaskCompleted", response(task, complete(), scheduleActivity("A")));

    assertThat(fault.type()).isEqualTo(FaultType.VALIDATION);
    assertThat(fault).hasMessage("Close must be last decision in list");
    assertThat(swf.history("wf", run)).hasSize(3);
    swf.respond(task, complete());
    assertThat(swf.eventTypes("wf", run)).endsWith("WorkflowExecutionCompleted");
  }

  @Test
  void refusesADecisionWithoutItsAttributes() {
    swf.start("wf");
    var task = swf.pollForDecision();

    var fault =
        swf.refusal("RespondDecisionTaskCompleted", response(task, "{decisionType: 'StartTimer'}"));

    assertThat(fault).hasMessageContaining("decisions.1.member.startTimerDecisionAttributes");
  }

  @Test
  void schedulesATimedOutTaskAgainAndRefusesTheLateAnswer() {
    var run = swf.start("wf");
    var task = swf.pollForDecision();

    swf.passSeconds(60);

    assertThat(swf.eventTypes("wf", run)).endsWith("DecisionTaskTimedOut", "DecisionTaskScheduled");
    assertThat(swf.last("wf", run, "DecisionTaskTimedOut").path("timeoutType").asText())
        .isEqualTo("START_TO_CLOSE");
    assertThat(swf.refusedAnswer("RespondDecisionTaskCompleted", task).type())
        .isEqualTo(FaultType.UNKNOWN_RESOURCE);
    assertThat(swf.pollForDecision().path("previousStartedEventId").asLong()).isZero();
  }

  @Test
  void movesToAnotherTaskListForGood() {
    swf.start("wf");
    var task = swf.pollForDecision();
    swf.answer("RespondDecisionTaskCompleted", task, ", taskList: {name: 'other'}");
    signal();

    assertThat(pending("deciders")).isZero();
    assertThat(pending("other")).isEqualTo(1);
  }

  @Test
  void goesBackToItsTaskListWhenTheOtherIsTooSlow() {
    var run = swf.start("wf");
    var task = swf.pollForDecision();
    swf.answer(
        "RespondDecisionTaskCompleted",
        task,
        ", taskList: {name: 'sticky'}, taskListScheduleToStartTimeout: '5'");
    signal();
    assertThat(pending("sticky")).isEqualTo(1);

    swf.passSeconds(5);

    assertThat(pending("sticky")).isZero();
    assertThat(pending("deciders")).isEqualTo(1);
    var timedOut = swf.last("wf", run, "DecisionTaskTimedOut");
    assertThat(timedOut.path("timeoutType").asText()).isEqualTo("SCHEDULE_TO_START");
    assertThat(timedOut.path("startedEventId").asLong()).isZero();
  }

  @Test
  void remembersTheExecutionContext() {
    var run = swf.start("wf");
    swf.answer("RespondDecisionTaskCompleted", swf.pollForDecision(), ", executionContext: 'c'");

    var detail =
        swf.call(
            "DescribeWorkflowExecution",
            "{domain: 'd', execution: {workflowId: 'wf', runId: '%s'}}".formatted(run));

    assertThat(detail.path("latestExecutionContext").asText()).isEqualTo("c");
  }

  @Test
  void recordsMarkers() {
    var run = swf.start("wf");
    swf.decide(decision("RecordMarker", "markerName: 'm', details: 'x'"));

    assertThat(swf.last("wf", run, "MarkerRecorded"))
        .isEqualTo(
            TestEngine.json("{markerName: 'm', details: 'x', decisionTaskCompletedEventId: 4}"));
  }

  private void signal() {
    swf.call("SignalWorkflowExecution", "{domain: 'd', workflowId: 'wf', signalName: 's'}");
  }

  private int pending(String taskList) {
    var input = "{domain: 'd', taskList: {name: '%s'}}".formatted(taskList);
    return swf.call("CountPendingDecisionTasks", input).path("count").asInt();
  }
}
