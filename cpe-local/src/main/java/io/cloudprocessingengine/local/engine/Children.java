package io.cloudprocessingengine.local.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The open child executions of an execution, by the event that initiated each. */
final class Children {
  private final Execution execution;
  private final Map<Long, Child> open = new LinkedHashMap<>();

  private final Set<Long> initiated = new HashSet<>();

  private record Child(ExecutionId run, long startedEventId) {}

  Children(Execution execution) {
    this.execution = execution;
  }

  /** A child is going to be started; it counts as open already. */
  void initiated(long initiatedEventId) {
    initiated.add(initiatedEventId);
  }

  /** It could not be started. */
  void refused(long initiatedEventId) {
    initiated.remove(initiatedEventId);
  }

  void started(long initiatedEventId, Execution run) {
    initiated.remove(initiatedEventId);
    if (!execution.isOpen()) {
      return;
    }
    var attributes = references(run).put("initiatedEventId", initiatedEventId);
    var startedEventId =
        execution.recordForDecider(EventType.CHILD_WORKFLOW_EXECUTION_STARTED, attributes.node());
    open.put(initiatedEventId, new Child(run.id(), startedEventId));
  }

  /** A child goes on as another run. */
  void continued(long initiatedEventId, Execution run) {
    open.computeIfPresent(
        initiatedEventId, (id, child) -> new Child(run.id(), child.startedEventId()));
  }

  void closed(long initiatedEventId, Execution run, Closing closing) {
    closing
        .status()
        .parentEvent()
        .filter(type -> open.containsKey(initiatedEventId) && execution.isOpen())
        .ifPresent(type -> tell(initiatedEventId, run, type, closing.attributes()));
  }

  private void tell(long initiatedEventId, Execution run, EventType type, ObjectNode last) {
    var child = open.remove(initiatedEventId);
    var attributes =
        references(run)
            .put("initiatedEventId", initiatedEventId)
            .put("startedEventId", child.startedEventId());
    switch (type) {
      case CHILD_WORKFLOW_EXECUTION_COMPLETED -> attributes.copy(last, "result");
      case CHILD_WORKFLOW_EXECUTION_FAILED -> attributes.copy(last, "reason", "details");
      case CHILD_WORKFLOW_EXECUTION_CANCELED -> attributes.copy(last, "details");
      case CHILD_WORKFLOW_EXECUTION_TIMED_OUT -> attributes.copy(last, "timeoutType");
      default -> {}
    }
    execution.recordForDecider(type, attributes.node());
  }

  private static Attributes references(Execution run) {
    return new Attributes()
        .set("workflowExecution", run.id().node())
        .set("workflowType", run.start().workflowType().node());
  }

  /** Does to the open children what the policy says; the parent is closed already. */
  void apply(ChildPolicy policy) {
    for (var child : List.copyOf(open.values())) {
      execution.region().execution(child.run()).ifPresent(run -> apply(policy, run));
    }
    open.clear();
  }

  private void apply(ChildPolicy policy, Execution run) {
    switch (policy) {
      case TERMINATE -> run.terminate(Termination.becauseOf("CHILD_POLICY_APPLIED", run.start()));
      case REQUEST_CANCEL ->
          run.requestCancel(
              new Attributes()
                  .set("externalWorkflowExecution", execution.id().node())
                  .put("externalInitiatedEventId", 0)
                  .put("cause", "CHILD_POLICY_APPLIED")
                  .node());
      case ABANDON -> {}
    }
  }

  /** Those that are open; between two calls, none is about to be started. */
  ArrayNode save() {
    var saved = JsonNodeFactory.instance.arrayNode();
    open.forEach(
        (initiatedEventId, child) ->
            saved.add(
                child
                    .run()
                    .node()
                    .put("initiatedEventId", initiatedEventId)
                    .put("startedEventId", child.startedEventId())));
    return saved;
  }

  void restore(JsonNode saved) {
    for (var child : saved) {
      open.put(
          child.path("initiatedEventId").longValue(),
          new Child(ExecutionId.of(child), child.path("startedEventId").longValue()));
    }
  }

  int openCount() {
    return initiated.size() + open.size();
  }
}
