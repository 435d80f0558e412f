package io.cloudprocessingengine.local.engine;

import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Signals and cancel requests to other executions of the domain. */
final class ExternalDecisions {
  private static final String UNKNOWN = "UNKNOWN_EXTERNAL_WORKFLOW_EXECUTION";

  private final Region region;

  ExternalDecisions(Region region) {
    this.region = region;
  }

  void addTo(Map<String, Consumer<Decision>> kinds) {
    kinds.put("SignalExternalWorkflowExecution", this::signal);
    kinds.put("RequestCancelExternalWorkflowExecution", this::requestCancel);
  }

  private void signal(Decision decision) {
    if (!region.admitsDecision("SignalExternalWorkflowExecution")) {
      fail(
          decision,
          0,
          EventType.SIGNAL_EXTERNAL_WORKFLOW_EXECUTION_FAILED,
          "SIGNAL_EXTERNAL_WORKFLOW_EXECUTION_RATE_EXCEEDED");
      return;
    }
    var initiatedEventId =
        decision
            .execution()
            .record(
                EventType.SIGNAL_EXTERNAL_WORKFLOW_EXECUTION_INITIATED,
                decision.event("workflowId", "runId", "signalName", "input", "control").node());
    reach(
        decision,
        initiatedEventId,
        EventType.SIGNAL_EXTERNAL_WORKFLOW_EXECUTION_FAILED,
        target -> {
          target.signal(
              sender(decision, initiatedEventId)
                  .copy(decision.attributes().members(), "signalName", "input")
                  .node());
          tellSender(
              decision, EventType.EXTERNAL_WORKFLOW_EXECUTION_SIGNALED, target, initiatedEventId);
        });
  }

  private void requestCancel(Decision decision) {
    if (!region.admitsDecision("RequestCancelExternalWorkflowExecution")) {
      fail(
          decision,
          0,
          EventType.REQUEST_CANCEL_EXTERNAL_WORKFLOW_EXECUTION_FAILED,
          "REQUEST_CANCEL_EXTERNAL_WORKFLOW_EXECUTION_RATE_EXCEEDED");
      return;
    }
    var initiatedEventId =
        decision
            .execution()
            .record(
                EventType.REQUEST_CANCEL_EXTERNAL_WORKFLOW_EXECUTION_INITIATED,
                decision.event("workflowId", "runId", "control").node());
    reach(
        decision,
        initiatedEventId,
        EventType.REQUEST_CANCEL_EXTERNAL_WORKFLOW_EXECUTION_FAILED,
        target -> {
          target.requestCancel(sender(decision, initiatedEventId).node());
          tellSender(
              decision,
              EventType.EXTERNAL_WORKFLOW_EXECUTION_CANCEL_REQUESTED,
              target,
              initiatedEventId);
        });
  }

  /** Acts on the target once the decisions have all been applied, or records why it cannot. */
  private void reach(
      Decision decision, long initiatedEventId, EventType failed, Consumer<Execution> action) {
    region
        .agenda()
        .later(
            () ->
                target(decision)
                    .ifPresentOrElse(
                        action, () -> fail(decision, initiatedEventId, failed, UNKNOWN)));
  }

  private static Optional<Execution> target(Decision decision) {
    return Executions.open(
        decision.execution().domain(),
        decision.attributes().text("workflowId"),
        decision.attributes().optional("runId").filter(runId -> !runId.isEmpty()));
  }

  private static Attributes sender(Decision decision, long initiatedEventId) {
    return new Attributes()
        .set("externalWorkflowExecution", decision.execution().id().node())
        .put("externalInitiatedEventId", initiatedEventId);
  }

  private static void tellSender(
      Decision decision, EventType type, Execution target, long initiatedEventId) {
    if (decision.execution().isOpen()) {
      var attributes =
          new Attributes()
              .set("workflowExecution", target.id().node())
              .put("initiatedEventId", initiatedEventId);
      decision.execution().recordForDecider(type, attributes.node());
    }
  }

  private static void fail(Decision decision, long initiatedEventId, EventType type, String cause) {
    if (decision.execution().isOpen()) {
      var attributes =
          decision
              .event("workflowId", "runId", "control")
              .put("initiatedEventId", initiatedEventId)
              .put("cause", cause);
      decision.execution().recordForDecider(type, attributes.node());
    }
  }
}
