package io.cloudprocessingengine.decider.replay;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;

/** Reads from an event which decision it is the result of. */
final class DecisionResults {
  private static final String FAILED = "Failed";
  private static final Map<String, String> DECISIONS =
      Map.ofEntries(
          Map.entry("ActivityTaskScheduled", "ScheduleActivityTask"),
          Map.entry("ActivityTaskCancelRequested", "RequestCancelActivityTask"),
          Map.entry("TimerStarted", "StartTimer"),
          Map.entry("TimerCanceled", "CancelTimer"),
          Map.entry("MarkerRecorded", "RecordMarker"),
          Map.entry("LambdaFunctionScheduled", "ScheduleLambdaFunction"),
          Map.entry("StartChildWorkflowExecutionInitiated", "StartChildWorkflowExecution"),
          Map.entry("SignalExternalWorkflowExecutionInitiated", "SignalExternalWorkflowExecution"),
          Map.entry(
              "RequestCancelExternalWorkflowExecutionInitiated",
              "RequestCancelExternalWorkflowExecution"),
          Map.entry("WorkflowExecutionCompleted", "CompleteWorkflowExecution"),
          Map.entry("WorkflowExecutionFailed", "FailWorkflowExecution"),
          Map.entry("WorkflowExecutionCanceled", "CancelWorkflowExecution"),
          Map.entry("WorkflowExecutionContinuedAsNew", "ContinueAsNewWorkflowExecution"));

  private DecisionResults() {}

  /** Empty when the event is the result of no decision. */
  static Optional<Told> told(JsonNode event) {
    var type = event.path("eventType").asText();
    var attributes = event.path(Told.attributesKey(type, "Event"));
    var decision = DECISIONS.get(type);
    if (decision != null) {
      return Optional.of(new Told(decision, Told.id(attributes), attributes, false));
    }
    var refused = type.endsWith(FAILED) ? type.substring(0, type.length() - FAILED.length()) : "";
    return DECISIONS.containsValue(refused)
        ? Optional.of(new Told(refused, Told.id(attributes), attributes, true))
        : Optional.empty();
  }
}
