package io.cloudprocessingengine.local.engine;

import static io.cloudprocessingengine.local.engine.TestEngine.complete;
import static io.cloudprocessingengine.local.engine.TestEngine.decision;
import static io.cloudprocessingengine.local.engine.TestEngine.scheduleActivity;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.cloudprocessingengine.local.api.FaultType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClosingTest {
  private final TestEngine swf = new TestEngine();

  @ParameterizedTest
  @CsvSource({
    "CompleteWorkflowExecution, result, WorkflowExecutionCompleted, COMPLETED",
    "FailWorkflowExecution, reason, WorkflowExecutionFailed, FAILED",
    "CancelWorkflowExecution, details, WorkflowExecutionCanceled, CANCELED",
    "ContinueAsNewWorkflowExecution, input, WorkflowExecutionContinuedAsNew, CONTINUED_AS_NEW",
  })
  void closesByDecision(String decision, String member, String event, String status) {
    var run = swf.start("wf");

    swf.decide(scheduleActivity("A"), decision(decision, member + ": 'x'"));

    assertThat(swf.eventTypes("wf", run)).endsWith(event);
    assertThat(swf.last("wf", run, event).path(member).asText()).isEqualTo("x");
    assertThat(info(run).path("closeStatus").asText()).isEqualTo(status);
    assertThat(info(run).path("executionStatus").asText()).isEqualTo("CLOSED");
    assertThat(
            swf.call("CountPendingActivityTasks", "{domain: 'd', taskList: {name: 'workers'}}")
                .path("count")
                .asInt())
        .isZero();
  }

  @Test
  void continuesAsANewRunWithTheSameConfiguration() {
    var run = swf.start("wf", ", input: 'first', tagList: ['t'], taskPriority: '3'");

    swf.decide(decision("ContinueAsNewWorkflowExecution", "input: 'second', tagList: ['u']"));

    var closed = swf.last("wf", run, "WorkflowExecutionContinuedAsNew");
    var next = closed.path("newExecutionRunId").asText();
    var started = swf.last("wf", next, "WorkflowExecutionStarted");
    assertThat(started.path("continuedExecutionRunId").asText()).isEqualTo(run);
    assertThat(started.path("input").asText()).isEqualTo("second");
    assertThat(started.path("tagList").get(0).asText()).isEqualTo("u");
    assertThat(started.path("taskList")).isEqualTo(closed.path("taskList"));
    assertThat(swf.eventTypes("wf", next)).endsWith("DecisionTaskScheduled");
  }

  @Test
  void timesOut() {
    var run = swf.start("wf", ", executionStartToCloseTimeout: '10'");

    swf.passSeconds(10);

    assertThat(swf.last("wf", run, "WorkflowExecutionTimedOut"))
        .isEqualTo(TestEngine.json("{timeoutType: 'START_TO_CLOSE', childPolicy: 'TERMINATE'}"));
    assertThat(info(run).path("closeStatus").asText()).isEqualTo("TIMED_OUT");
    assertThat(
            swf.call("CountPendingDecisionTasks", "{domain: 'd', taskList: {name: 'deciders'}}")
                .path("count")
                .asInt())
        .isZero();
  }

  @Test
  void isTerminatedAtOnce() {
    var run = swf.start("wf");
    var task = swf.pollForDecision();

    swf.call(
        "TerminateWorkflowExecution",
        "{domain: 'd', workflowId: 'wf', reason: 'r', details: 'e', childPolicy: 'ABANDON'}");

    assertThat(swf.last("wf", run, "WorkflowExecutionTerminated"))
        .isEqualTo(
            TestEngine.json(
                """
                {reason: 'r', details: 'e', childPolicy: 'ABANDON',
                 cause: 'OPERATOR_INITIATED'}\
                """));
    assertThat(swf.refusedAnswer("RespondDecisionTaskCompleted", task).type())
        .isEqualTo(FaultType.UNKNOWN_RESOURCE);
  }

  @Test
  void freesTheWorkflowIdForTheNextRun() {
    var first = swf.start("wf");
    assertThat(
            swf.refusal(
                    "StartWorkflowExecution",
                    "{domain: 'd', workflowId: 'wf', workflowType: {name: 'w', version: '1'}}")
                .type())
        .isEqualTo(FaultType.WORKFLOW_EXECUTION_ALREADY_STARTED);
    swf.decide(complete());

    var second = swf.start("wf");

    assertThat(second).isNotEqualTo(first);
    assertThat(swf.eventTypes("wf", first)).endsWith("WorkflowExecutionCompleted");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SignalWorkflowExecution",
        "RequestCancelWorkflowExecution",
        "TerminateWorkflowExecution"
      })
  void cannotBeReachedAnyMore(String operation) {
    var run = swf.start("wf");
    swf.decide(complete());
    var signal = operation.startsWith("Signal") ? ", signalName: 's'" : "";

    var byId = swf.refusal(operation, "{domain: 'd', workflowId: 'wf'%s}".formatted(signal));
    var byRun =
        swf.refusal(
            operation, "{domain: 'd', workflowId: 'wf', runId: '%s'%s}".formatted(run, signal));

    assertThat(byId).hasMessage("Unknown execution, workflowId = wf");
    assertThat(byRun)
        .hasMessage("Unknown execution: WorkflowExecution=[workflowId=wf, runId=" + run + "]");
  }

  @Test
  void isForgottenWhenItsRetentionIsOver() {
    var run = swf.start("wf");
    swf.decide(complete());
    swf.passSeconds(86_399);
    assertThat(info(run).isMissingNode()).isFalse();

    swf.passSeconds(1);

    assertThat(swf.refusal("DescribeWorkflowExecution", describe(run)).type())
        .isEqualTo(FaultType.UNKNOWN_RESOURCE);
  }

  @Test
  void isTerminatedWhenItsHistoryIsFull() {
    var small = new TestEngine(new Limits(10, 9, 9, 9));
    var run = small.start("wf");

    for (int i = 0; i < 8; i++) {
      small.call("SignalWorkflowExecution", "{domain: 'd', workflowId: 'wf', signalName: 's'}");
    }

    assertThat(small.last("wf", run, "WorkflowExecutionTerminated").path("cause").asText())
        .isEqualTo("EVENT_LIMIT_EXCEEDED");
  }

  private JsonNode info(String run) {
    return swf.call("DescribeWorkflowExecution", describe(run)).path("executionInfo");
  }

  private static String describe(String run) {
    return "{domain: 'd', execution: {workflowId: 'wf', runId: '%s'}}".formatted(run);
  }
}
