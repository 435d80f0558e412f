package io.cloudprocessingengine.decider.swf;

import io.cloudprocessingengine.decider.decision.Decision;
import io.cloudprocessingengine.decider.plan.ChildOptions;
import io.cloudprocessingengine.decider.plan.Timeout;
import software.amazon.awssdk.services.swf.model.DecisionType;
import software.amazon.awssdk.services.swf.model.StartChildWorkflowExecutionDecisionAttributes;

/** Turns decisions about child workflows into SWF's. */
final class ChildMapping {
  private ChildMapping() {}

  static void start(
      software.amazon.awssdk.services.swf.model.Decision.Builder mapped, Decision.StartChild it) {
    mapped
        .decisionType(DecisionType.START_CHILD_WORKFLOW_EXECUTION)
        .startChildWorkflowExecutionDecisionAttributes(to -> start(to, it));
  }

  /** What the plan leaves open is left to the defaults of the child's type. */
  private static void start(
      StartChildWorkflowExecutionDecisionAttributes.Builder to, Decision.StartChild it) {
    var type = it.child().workflow();
    ChildOptions options = it.child().child();
    to.workflowId(it.workflowId())
        .workflowType(name -> name.name(type.name()).version(type.version()))
        .input(DecisionMapping.given(it.input()))
        .childPolicy(options.policy().name())
        .taskPriority(options.priority().map(String::valueOf).orElse(null))
        .executionStartToCloseTimeout(options.executionTimeout().map(Timeout::text).orElse(null));
    options.taskList().ifPresent(taskList -> to.taskList(list -> list.name(taskList)));
  }

  static void cancel(
      software.amazon.awssdk.services.swf.model.Decision.Builder mapped,
      Decision.RequestCancelChild it) {
    mapped
        .decisionType(DecisionType.REQUEST_CANCEL_EXTERNAL_WORKFLOW_EXECUTION)
        .requestCancelExternalWorkflowExecutionDecisionAttributes(
            to -> to.workflowId(it.workflowId()));
  }
}
