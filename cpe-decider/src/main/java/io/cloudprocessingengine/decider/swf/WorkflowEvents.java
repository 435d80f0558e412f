package io.cloudprocessingengine.decider.swf;

import static io.cloudprocessingengine.decider.swf.EventMapping.text;

import io.cloudprocessingengine.decider.history.CloseStatus;
import io.cloudprocessingengine.decider.history.Event;
import io.cloudprocessingengine.decider.history.WorkflowCancelRequested;
import io.cloudprocessingengine.decider.history.WorkflowClosed;
import io.cloudprocessingengine.decider.history.WorkflowSignaled;
import io.cloudprocessingengine.decider.history.WorkflowStart;
import io.cloudprocessingengine.decider.history.WorkflowStarted;
import io.cloudprocessingengine.decider.history.WorkflowType;
import java.util.Map;
import java.util.function.Function;
import software.amazon.awssdk.services.swf.model.EventType;
import software.amazon.awssdk.services.swf.model.HistoryEvent;

/** Events about the execution as a whole. */
final class WorkflowEvents {
  private WorkflowEvents() {}

  static void addTo(Map<EventType, Function<HistoryEvent, Event>> rules) {
    rules.put(EventType.WORKFLOW_EXECUTION_STARTED, WorkflowEvents::started);
    rules.put(EventType.WORKFLOW_EXECUTION_SIGNALED, WorkflowEvents::signaled);
    rules.put(
        EventType.WORKFLOW_EXECUTION_CANCEL_REQUESTED,
        it -> new WorkflowCancelRequested(it.eventId(), it.eventTimestamp()));
    rules.put(EventType.WORKFLOW_EXECUTION_COMPLETED, closed(CloseStatus.COMPLETED));
    rules.put(EventType.WORKFLOW_EXECUTION_FAILED, closed(CloseStatus.FAILED));
    rules.put(EventType.WORKFLOW_EXECUTION_CANCELED, closed(CloseStatus.CANCELED));
    rules.put(EventType.WORKFLOW_EXECUTION_TIMED_OUT, closed(CloseStatus.TIMED_OUT));
    rules.put(EventType.WORKFLOW_EXECUTION_TERMINATED, closed(CloseStatus.TERMINATED));
    rules.put(EventType.WORKFLOW_EXECUTION_CONTINUED_AS_NEW, closed(CloseStatus.CONTINUED_AS_NEW));
  }

  private static Event started(HistoryEvent event) {
    var details = event.workflowExecutionStartedEventAttributes();
    var type = new WorkflowType(details.workflowType().name(), details.workflowType().version());
    var start =
        new WorkflowStart(
            type,
            text(details.input()),
            details.tagList(),
            details.parentWorkflowExecution() != null);
    return new WorkflowStarted(event.eventId(), event.eventTimestamp(), start);
  }

  private static Event signaled(HistoryEvent event) {
    var details = event.workflowExecutionSignaledEventAttributes();
    return new WorkflowSignaled(
        event.eventId(), event.eventTimestamp(), details.signalName(), text(details.input()));
  }

  private static Function<HistoryEvent, Event> closed(CloseStatus status) {
    return event -> new WorkflowClosed(event.eventId(), event.eventTimestamp(), status);
  }
}
