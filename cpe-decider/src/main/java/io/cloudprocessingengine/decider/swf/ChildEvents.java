package io.cloudprocessingengine.decider.swf;

import static io.cloudprocessingengine.decider.swf.EventMapping.text;

import io.cloudprocessingengine.decider.history.Event;
import io.cloudprocessingengine.decider.history.Outcome;
import io.cloudprocessingengine.decider.history.WorkCancelRequested;
import io.cloudprocessingengine.decider.history.WorkEnded;
import io.cloudprocessingengine.decider.history.WorkKey;
import io.cloudprocessingengine.decider.history.WorkKind;
import io.cloudprocessingengine.decider.history.WorkScheduled;
import io.cloudprocessingengine.decider.history.WorkStarted;
import java.util.Map;
import java.util.function.Function;
import software.amazon.awssdk.services.swf.model.EventType;
import software.amazon.awssdk.services.swf.model.HistoryEvent;

/** Events about child workflows; the event that announces one counts as its schedule. */
final class ChildEvents {
  private ChildEvents() {}

  static void addTo(Map<EventType, Function<HistoryEvent, Event>> rules) {
    rules.put(EventType.START_CHILD_WORKFLOW_EXECUTION_INITIATED, ChildEvents::initiated);
    rules.put(EventType.CHILD_WORKFLOW_EXECUTION_STARTED, ChildEvents::started);
    rules.put(EventType.CHILD_WORKFLOW_EXECUTION_COMPLETED, ChildEvents::completed);
    rules.put(EventType.CHILD_WORKFLOW_EXECUTION_FAILED, ChildEvents::failed);
    rules.put(EventType.CHILD_WORKFLOW_EXECUTION_TIMED_OUT, ChildEvents::timedOut);
    rules.put(EventType.CHILD_WORKFLOW_EXECUTION_CANCELED, ChildEvents::canceled);
    rules.put(EventType.CHILD_WORKFLOW_EXECUTION_TERMINATED, ChildEvents::terminated);
    rules.put(
        EventType.REQUEST_CANCEL_EXTERNAL_WORKFLOW_EXECUTION_INITIATED,
        ChildEvents::cancelRequested);
  }

  private static Event initiated(HistoryEvent event) {
    var work = key(event.startChildWorkflowExecutionInitiatedEventAttributes().workflowId());
    return new WorkScheduled(event.eventId(), event.eventTimestamp(), work);
  }

  private static Event started(HistoryEvent event) {
    var initiated = event.childWorkflowExecutionStartedEventAttributes().initiatedEventId();
    return new WorkStarted(event.eventId(), event.eventTimestamp(), initiated);
  }

  private static Event completed(HistoryEvent event) {
    var details = event.childWorkflowExecutionCompletedEventAttributes();
    return ended(event, details.initiatedEventId(), new Outcome.Completed(text(details.result())));
  }

  private static Event failed(HistoryEvent event) {
    var details = event.childWorkflowExecutionFailedEventAttributes();
    var outcome = new Outcome.Failed(text(details.reason()), text(details.details()));
    return ended(event, details.initiatedEventId(), outcome);
  }

  private static Event timedOut(HistoryEvent event) {
    var details = event.childWorkflowExecutionTimedOutEventAttributes();
    var outcome = new Outcome.TimedOut(text(details.timeoutTypeAsString()), "");
    return ended(event, details.initiatedEventId(), outcome);
  }

  private static Event canceled(HistoryEvent event) {
    var details = event.childWorkflowExecutionCanceledEventAttributes();
    return ended(event, details.initiatedEventId(), new Outcome.Canceled(text(details.details())));
  }

  private static Event terminated(HistoryEvent event) {
    var initiated = event.childWorkflowExecutionTerminatedEventAttributes().initiatedEventId();
    return ended(event, initiated, new Outcome.Failed("TERMINATED", ""));
  }

  private static Event cancelRequested(HistoryEvent event) {
    var details = event.requestCancelExternalWorkflowExecutionInitiatedEventAttributes();
    return new WorkCancelRequested(
        event.eventId(), event.eventTimestamp(), key(details.workflowId()));
  }

  private static Event ended(HistoryEvent event, long scheduledEventId, Outcome outcome) {
    return new WorkEnded(event.eventId(), event.eventTimestamp(), scheduledEventId, outcome);
  }

  private static WorkKey key(String workflowId) {
    return new WorkKey(WorkKind.CHILD_WORKFLOW, workflowId);
  }
}
