package io.cloudprocessingengine.local.engine;

import static io.cloudprocessingengine.local.engine.TestEngine.WORKFLOW_TYPE;
import static io.cloudprocessingengine.local.engine.TestEngine.complete;
import static io.cloudprocessingengine.local.engine.TestEngine.decision;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChildWorkflowTest {
  private final TestEngine swf = new TestEngine();
  private final String parent = swf.start("parent");

  @Test
  void isStartedWithWhatTheParentDecided() {
    swf.decide(startChild(", input: 'in', control: 'c', tagList: ['t']"));

    assertThat(swf.eventTypes("parent", parent))
        .endsWith(
            "StartChildWorkflowExecutionInitiated",
            "ChildWorkflowExecutionStarted",
            "DecisionTaskScheduled");
    var started = swf.last("child", childRun(), "WorkflowExecutionStarted");
    assertThat(started.path("input").asText()).isEqualTo("in");
    assertThat(started.path("parentInitiatedEventId").asLong()).isEqualTo(5);
    assertThat(started.path("parentWorkflowExecution").path("runId").asText()).isEqualTo(parent);
    assertThat(swf.last("parent", parent, "StartChildWorkflowExecutionInitiated"))
        .isEqualTo(
            TestEngine.json(
                """
                {workflowId: 'child', workflowType: %s, control: 'c', input: 'in',
                 tagList: ['t'], executionStartToCloseTimeout: '3600',
                 taskStartToCloseTimeout: '60', childPolicy: 'TERMINATE',
                 taskList: {name: 'deciders'}, decisionTaskCompletedEventId: 4}"""
                    .formatted(WORKFLOW_TYPE)));
  }

  @ParameterizedTest
  @CsvSource({
    "CompleteWorkflowExecution, result, ChildWorkflowExecutionCompleted",
    "FailWorkflowExecution, reason, ChildWorkflowExecutionFailed",
    "CancelWorkflowExecution, details, ChildWorkflowExecutionCanceled",
  })
  void tellsItsParentHowItClosed(String decision, String member, String event) {
    swf.decide(startChild(", taskList: {name: 'children'}"));
    swf.respond(pollForChild(), decision(decision, member + ": 'x'"));

    var told = swf.last("parent", parent, event);
    assertThat(told.path(member).asText()).isEqualTo("x");
    assertThat(told.path("initiatedEventId").asLong()).isEqualTo(5);
    assertThat(told.path("startedEventId").asLong()).isEqualTo(6);
    assertThat(told.path("workflowExecution").path("workflowId").asText()).isEqualTo("child");
  }

  @Test
  void tellsItsParentThatItTimedOut() {
    swf.decide(startChild(", executionStartToCloseTimeout: '5'"));

    swf.passSeconds(5);

    assertThat(
            swf.last("parent", parent, "ChildWorkflowExecutionTimedOut")
                .path("timeoutType")
                .asText())
        .isEqualTo("START_TO_CLOSE");
  }

  @Test
  void tellsItsParentThatItWasTerminated() {
    swf.decide(startChild(""));

    swf.call("TerminateWorkflowExecution", "{domain: 'd', workflowId: 'child'}");

    assertThat(swf.eventTypes("parent", parent)).contains("ChildWorkflowExecutionTerminated");
  }

  @Test
  void staysTheSameChildWhenItContinuesAsNew() {
    swf.decide(startChild(", taskList: {name: 'children'}"));
    swf.respond(
        pollForChild(), decision("ContinueAsNewWorkflowExecution", "taskList: {name: 'children'}"));
    assertThat(swf.eventTypes("parent", parent)).endsWith("DecisionTaskScheduled");

    swf.respond(
        swf.call("PollForDecisionTask", "{domain: 'd', taskList: {name: 'children'}}"), complete());

    assertThat(
            swf.last("parent", parent, "ChildWorkflowExecutionCompleted")
                .path("startedEventId")
                .asLong())
        .isEqualTo(6);
  }

  @Test
  void cannotHaveAWorkflowIdThatIsOpen() {
    swf.start("child", ", taskList: {name: 'others'}");

    swf.decide(startChild(", control: 'c'"));

    var failed = swf.last("parent", parent, "StartChildWorkflowExecutionFailed");
    assertThat(failed.path("cause").asText()).isEqualTo("WORKFLOW_ALREADY_RUNNING");
    assertThat(failed.path("initiatedEventId").asLong()).isEqualTo(5);
    assertThat(failed.path("control").asText()).isEqualTo("c");
  }

  @Test
  void isNotStartedInADeprecatedDomain() {
    swf.call("DeprecateDomain", "{name: 'd'}");
    swf.call(
        "UndeprecateWorkflowType",
        "{domain: 'd', workflowType: %s}".formatted(TestEngine.WORKFLOW_TYPE));

    swf.decide(startChild(""));

    assertThat(
            swf.last("parent", parent, "StartChildWorkflowExecutionFailed").path("cause").asText())
        .isEqualTo("WORKFLOW_TYPE_DEPRECATED");
  }

  @Test
  void goesOnWhenItsParentCompletes() {
    swf.decide(startChild(""), complete());

    swf.decide(complete());

    assertThat(swf.eventTypes("parent", parent)).endsWith("WorkflowExecutionCompleted");
  }

  @Test
  void isTerminatedWithItsParent() {
    terminateParent("TERMINATE");

    assertThat(lastOfChild("WorkflowExecutionTerminated").path("cause").asText())
        .isEqualTo("CHILD_POLICY_APPLIED");
  }

  @Test
  void isAskedToCancelWithItsParent() {
    terminateParent("REQUEST_CANCEL");

    var asked = lastOfChild("WorkflowExecutionCancelRequested");
    assertThat(asked.path("cause").asText()).isEqualTo("CHILD_POLICY_APPLIED");
    assertThat(asked.path("externalWorkflowExecution").path("runId").asText()).isEqualTo(parent);
  }

  @Test
  void isAbandonedByItsParent() {
    terminateParent("ABANDON");

    assertThat(swf.eventTypes("child", "run-2")).endsWith("DecisionTaskScheduled");
  }

  @Test
  void isTerminatedWhenItsParentTimesOut() {
    swf.decide(startChild(", executionStartToCloseTimeout: '7200'"));

    swf.passSeconds(3600);

    assertThat(swf.eventTypes("parent", parent)).endsWith("WorkflowExecutionTimedOut");
    assertThat(swf.eventTypes("child", "run-2")).endsWith("WorkflowExecutionTerminated");
  }

  private void terminateParent(String policy) {
    swf.decide(startChild(""));
    swf.call(
        "TerminateWorkflowExecution",
        "{domain: 'd', workflowId: 'parent', childPolicy: '%s'}".formatted(policy));
  }

  private JsonNode lastOfChild(String type) {
    return swf.last("child", "run-2", type);
  }

  private String childRun() {
    return swf.last("parent", parent, "ChildWorkflowExecutionStarted")
        .path("workflowExecution")
        .path("runId")
        .asText();
  }

  private JsonNode pollForChild() {
    return swf.call("PollForDecisionTask", "{domain: 'd', taskList: {name: 'children'}}");
  }

  private static String startChild(String members) {
    return decision(
        "StartChildWorkflowExecution",
        "workflowId: 'child', workflowType: %s%s".formatted(WORKFLOW_TYPE, members));
  }
}
