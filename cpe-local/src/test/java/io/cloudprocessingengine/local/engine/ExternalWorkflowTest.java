package io.cloudprocessingengine.local.engine;

import static io.cloudprocessingengine.local.engine.TestEngine.complete;
import static io.cloudprocessingengine.local.engine.TestEngine.decision;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExternalWorkflowTest {
  private final TestEngine swf = new TestEngine();
  private final String sender = swf.start("sender");
  private final String target = swf.start("target", ", taskList: {name: 'others'}");

  @Test
  void signalsAnotherExecution() {
    swf.decide(
        decision(
            "SignalExternalWorkflowExecution",
            "workflowId: 'target', signalName: 's', input: 'in', control: 'c'"));

    assertThat(swf.last("target", target, "WorkflowExecutionSignaled"))
        .isEqualTo(
            TestEngine.json(
                """
                {signalName: 's', input: 'in', externalInitiatedEventId: 5,
                 externalWorkflowExecution: {workflowId: 'sender', runId: '%s'}}"""
                    .formatted(sender)));
    assertThat(swf.eventTypes("sender", sender))
        .endsWith(
            "SignalExternalWorkflowExecutionInitiated",
            "ExternalWorkflowExecutionSignaled",
            "DecisionTaskScheduled");
  }

  @Test
  void asksAnotherExecutionToCancel() {
    swf.decide(
        decision(
            "RequestCancelExternalWorkflowExecution",
            "workflowId: 'target', runId: '%s'".formatted(target)));

    assertThat(
            swf.last("target", target, "WorkflowExecutionCancelRequested")
                .path("externalInitiatedEventId")
                .asLong())
        .isEqualTo(5);
    assertThat(swf.eventTypes("sender", sender))
        .endsWith("ExternalWorkflowExecutionCancelRequested", "DecisionTaskScheduled");
  }

  @Test
  void reachesItselfToo() {
    swf.decide(
        decision("SignalExternalWorkflowExecution", "workflowId: 'sender', signalName: 's'"));

    assertThat(swf.eventTypes("sender", sender))
        .contains("WorkflowExecutionSignaled", "ExternalWorkflowExecutionSignaled");
  }

  @Test
  void deliversWhatWasSentBeforeTheSenderClosed() {
    swf.decide(
        decision("SignalExternalWorkflowExecution", "workflowId: 'target', signalName: 's'"),
        complete());

    assertThat(swf.eventTypes("target", target)).contains("WorkflowExecutionSignaled");
    assertThat(swf.eventTypes("sender", sender)).endsWith("WorkflowExecutionCompleted");
  }

  @Test
  void showsACancelRequestOfACaller() {
    swf.call("RequestCancelWorkflowExecution", "{domain: 'd', workflowId: 'target'}");

    var info =
        swf.call(
            "DescribeWorkflowExecution",
            "{domain: 'd', execution: {workflowId: 'target', runId: '%s'}}".formatted(target));

    assertThat(info.path("executionInfo").path("cancelRequested").asBoolean()).isTrue();
    assertThat(swf.last("target", target, "WorkflowExecutionCancelRequested"))
        .isEqualTo(TestEngine.json("{externalInitiatedEventId: 0}"));
  }
}
