package io.cloudprocessingengine.local.engine;

import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Starts child executions. */
final class ChildDecisions {
  private final Region region;
  private final Executions executions;

  ChildDecisions(Region region, Executions executions) {
    this.region = region;
    this.executions = executions;
  }

  void addTo(Map<String, Consumer<Decision>> kinds) {
    kinds.put("StartChildWorkflowExecution", this::start);
  }

  private void start(Decision decision) {
    var execution = decision.execution();
    var type = TypeName.of(decision.attributes().members().path("workflowType"));
    var resolved = ExecutionStart.resolve(execution.domain(), type, decision.attributes());
    var refusal = resolved.refusal().or(() -> limit(execution));
    if (refusal.isPresent()) {
      fail(decision, refusal.get(), 0);
      return;
    }
    var initiated =
        decision
            .event("workflowId", "workflowType", "control", "input")
            .copy(resolved.attributes().node(), ExecutionStart.CONFIGURATION);
    var initiatedEventId =
        execution.record(EventType.START_CHILD_WORKFLOW_EXECUTION_INITIATED, initiated.node());
    execution.children().initiated(initiatedEventId);
    region.agenda().later(() -> startChild(decision, resolved.attributes(), initiatedEventId));
  }

  private static Optional<String> limit(Execution execution) {
    var limits = execution.region().limits();
    if (execution.children().openCount() >= limits.openInExecution()) {
      return Optional.of("OPEN_CHILDREN_LIMIT_EXCEEDED");
    }
    if (execution.domain().open().size() >= limits.openExecutions()) {
      return Optional.of("OPEN_WORKFLOWS_LIMIT_EXCEEDED");
    }
    return execution.region().admitsDecision("StartChildWorkflowExecution")
        ? Optional.empty()
        : Optional.of("CHILD_CREATION_RATE_EXCEEDED");
  }

  private void startChild(Decision decision, Attributes attributes, long initiatedEventId) {
    var parent = decision.execution();
    if (parent.wasStopped()) {
      parent.children().refused(initiatedEventId);
      return;
    }
    var workflowId = decision.attributes().text("workflowId");
    if (parent.domain().open().containsKey(workflowId)) {
      parent.children().refused(initiatedEventId);
      if (parent.isOpen()) {
        fail(decision, "WORKFLOW_ALREADY_RUNNING", initiatedEventId);
      }
      return;
    }
    var link = Optional.of(new ParentLink(parent.id(), initiatedEventId));
    ExecutionStart.putParent(attributes, link);
    var start = new StartAttributes(attributes.node(), link);
    var child = executions.prepare(parent.domain(), workflowId, start);
    parent.children().started(initiatedEventId, child);
    executions.begin(child);
  }

  private static void fail(Decision decision, String cause, long initiatedEventId) {
    var attributes =
        decision
            .event("workflowId", "workflowType", "control")
            .put("cause", cause)
            .put("initiatedEventId", initiatedEventId);
    decision
        .execution()
        .recordForDecider(EventType.START_CHILD_WORKFLOW_EXECUTION_FAILED, attributes.node());
  }
}
