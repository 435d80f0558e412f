package io.cloudprocessingengine.decider.swf;

import static io.cloudprocessingengine.decider.swf.EventMapping.text;

import io.cloudprocessingengine.decider.history.DecisionKind;
import io.cloudprocessingengine.decider.history.DecisionRefused;
import io.cloudprocessingengine.decider.history.Event;
import java.util.Map;
import java.util.function.Function;
import software.amazon.awssdk.services.swf.model.EventType;
import software.amazon.awssdk.services.swf.model.HistoryEvent;

/** Events by which SWF refuses a decision, each with its cause. */
final class RefusalEvents {
  private RefusalEvents() {}

  static void addTo(Map<EventType, Function<HistoryEvent, Event>> rules) {
    addWork(rules);
    addOthers(rules);
    addClosing(rules);
  }

  private static void addWork(Map<EventType, Function<HistoryEvent, Event>> rules) {
    rules.put(
        EventType.SCHEDULE_ACTIVITY_TASK_FAILED,
        refusal(
            DecisionKind.SCHEDULE_ACTIVITY,
            it -> it.scheduleActivityTaskFailedEventAttributes(),
            it -> it.activityId(),
            it -> it.causeAsString()));
    rules.put(
        EventType.REQUEST_CANCEL_ACTIVITY_TASK_FAILED,
        refusal(
            DecisionKind.REQUEST_CANCEL_ACTIVITY,
            it -> it.requestCancelActivityTaskFailedEventAttributes(),
            it -> it.activityId(),
            it -> it.causeAsString()));
    rules.put(
        EventType.SCHEDULE_LAMBDA_FUNCTION_FAILED,
        refusal(
            DecisionKind.SCHEDULE_LAMBDA,
            it -> it.scheduleLambdaFunctionFailedEventAttributes(),
            it -> it.id(),
            it -> it.causeAsString()));
    rules.put(
        EventType.START_CHILD_WORKFLOW_EXECUTION_FAILED,
        refusal(
            DecisionKind.START_CHILD_WORKFLOW,
            it -> it.startChildWorkflowExecutionFailedEventAttributes(),
            it -> it.workflowId(),
            it -> it.causeAsString()));
  }

  private static void addOthers(Map<EventType, Function<HistoryEvent, Event>> rules) {
    rules.put(
        EventType.START_TIMER_FAILED,
        refusal(
            DecisionKind.START_TIMER,
            it -> it.startTimerFailedEventAttributes(),
            it -> it.timerId(),
            it -> it.causeAsString()));
    rules.put(
        EventType.CANCEL_TIMER_FAILED,
        refusal(
            DecisionKind.CANCEL_TIMER,
            it -> it.cancelTimerFailedEventAttributes(),
            it -> it.timerId(),
            it -> it.causeAsString()));
    rules.put(
        EventType.RECORD_MARKER_FAILED,
        refusal(
            DecisionKind.RECORD_MARKER,
            it -> it.recordMarkerFailedEventAttributes(),
            it -> it.markerName(),
            it -> it.causeAsString()));
    rules.put(
        EventType.SIGNAL_EXTERNAL_WORKFLOW_EXECUTION_FAILED,
        refusal(
            DecisionKind.SIGNAL_EXTERNAL_WORKFLOW,
            it -> it.signalExternalWorkflowExecutionFailedEventAttributes(),
            it -> it.workflowId(),
            it -> it.causeAsString()));
    rules.put(
        EventType.REQUEST_CANCEL_EXTERNAL_WORKFLOW_EXECUTION_FAILED,
        refusal(
            DecisionKind.REQUEST_CANCEL_EXTERNAL_WORKFLOW,
            it -> it.requestCancelExternalWorkflowExecutionFailedEventAttributes(),
            it -> it.workflowId(),
            it -> it.causeAsString()));
  }

  private static void addClosing(Map<EventType, Function<HistoryEvent, Event>> rules) {
    rules.put(
        EventType.COMPLETE_WORKFLOW_EXECUTION_FAILED,
        refusal(
            DecisionKind.COMPLETE_WORKFLOW,
            it -> it.completeWorkflowExecutionFailedEventAttributes(),
            it -> "",
            it -> it.causeAsString()));
    rules.put(
        EventType.FAIL_WORKFLOW_EXECUTION_FAILED,
        refusal(
            DecisionKind.FAIL_WORKFLOW,
            it -> it.failWorkflowExecutionFailedEventAttributes(),
            it -> "",
            it -> it.causeAsString()));
    rules.put(
        EventType.CANCEL_WORKFLOW_EXECUTION_FAILED,
        refusal(
            DecisionKind.CANCEL_WORKFLOW,
            it -> it.cancelWorkflowExecutionFailedEventAttributes(),
            it -> "",
            it -> it.causeAsString()));
    rules.put(
        EventType.CONTINUE_AS_NEW_WORKFLOW_EXECUTION_FAILED,
        refusal(
            DecisionKind.CONTINUE_AS_NEW,
            it -> it.continueAsNewWorkflowExecutionFailedEventAttributes(),
            it -> "",
            it -> it.causeAsString()));
  }

  private static <A> Function<HistoryEvent, Event> refusal(
      DecisionKind decision,
      Function<HistoryEvent, A> attributes,
      Function<A, String> subject,
      Function<A, String> cause) {
    return event -> {
      var details = attributes.apply(event);
      return new DecisionRefused(
          event.eventId(),
          event.eventTimestamp(),
          decision,
          text(subject.apply(details)),
          text(cause.apply(details)));
    };
  }
}
