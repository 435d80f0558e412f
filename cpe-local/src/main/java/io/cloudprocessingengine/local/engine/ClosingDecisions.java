package io.cloudprocessingengine.local.engine;

import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** The decisions that end an execution; refused while there is something that was not seen. */
final class ClosingDecisions {
  private static final Set<String> TYPES =
      Set.of(
          "CompleteWorkflowExecution",
          "FailWorkflowExecution",
          "CancelWorkflowExecution",
          "ContinueAsNewWorkflowExecution");

  private final Executions executions;

  ClosingDecisions(Executions executions) {
    this.executions = executions;
  }

  void addTo(Map<String, Consumer<Decision>> kinds) {
    kinds.put("CompleteWorkflowExecution", this::complete);
    kinds.put("FailWorkflowExecution", this::fail);
    kinds.put("CancelWorkflowExecution", this::cancel);
    kinds.put("ContinueAsNewWorkflowExecution", this::continueAsNew);
  }

  boolean contains(String type) {
    return TYPES.contains(type);
  }

  private void complete(Decision decision) {
    if (isAllowed(decision, EventType.COMPLETE_WORKFLOW_EXECUTION_FAILED)) {
      var last = decision.event("result").node();
      decision
          .execution()
          .close(new Closing(CloseStatus.COMPLETED, EventType.WORKFLOW_EXECUTION_COMPLETED, last));
    }
  }

  private void fail(Decision decision) {
    if (isAllowed(decision, EventType.FAIL_WORKFLOW_EXECUTION_FAILED)) {
      var last = decision.event("reason", "details").node();
      decision
          .execution()
          .close(new Closing(CloseStatus.FAILED, EventType.WORKFLOW_EXECUTION_FAILED, last));
    }
  }

  private void cancel(Decision decision) {
    if (isAllowed(decision, EventType.CANCEL_WORKFLOW_EXECUTION_FAILED)) {
      var last = decision.event("details").node();
      decision
          .execution()
          .close(new Closing(CloseStatus.CANCELED, EventType.WORKFLOW_EXECUTION_CANCELED, last));
    }
  }

  private static boolean isAllowed(Decision decision, EventType refused) {
    if (decision.unseenEvents()) {
      decision.fail(refused, "UNHANDLED_DECISION");
      return false;
    }
    return true;
  }

  private void continueAsNew(Decision decision) {
    var refused = EventType.CONTINUE_AS_NEW_WORKFLOW_EXECUTION_FAILED;
    if (isAllowed(decision, refused)) {
      var current = decision.execution();
      var version =
          decision
              .attributes()
              .optional("workflowTypeVersion")
              .orElse(current.start().workflowType().version());
      var type = new TypeName(current.start().workflowType().name(), version);
      var resolved = ExecutionStart.resolve(current.domain(), type, decision.attributes());
      resolved
          .refusal()
          .ifPresentOrElse(
              cause -> decision.fail(refused, cause),
              () -> continueAsNew(decision, resolved.attributes()));
    }
  }

  private void continueAsNew(Decision decision, Attributes attributes) {
    var current = decision.execution();
    attributes.put("continuedExecutionRunId", current.id().runId());
    ExecutionStart.putParent(attributes, current.start().parent());
    var start = new StartAttributes(attributes.node(), current.start().parent());
    var next = executions.prepare(current.domain(), current.id().workflowId(), start);
    var last =
        decision
            .event()
            .copy(start.attributes(), ExecutionStart.CONFIGURATION)
            .copy(start.attributes(), "workflowType", "input")
            .put("newExecutionRunId", next.id().runId());
    current.close(
        new Closing(
            CloseStatus.CONTINUED_AS_NEW,
            EventType.WORKFLOW_EXECUTION_CONTINUED_AS_NEW,
            last.node()));
    executions.begin(next);
    start
        .parent()
        .ifPresent(
            link ->
                current
                    .region()
                    .execution(link.parent())
                    .ifPresent(run -> run.children().continued(link.initiatedEventId(), next)));
  }
}
