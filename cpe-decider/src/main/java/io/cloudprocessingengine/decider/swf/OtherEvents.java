package io.cloudprocessingengine.decider.swf;

import static io.cloudprocessingengine.decider.swf.EventMapping.text;

import io.cloudprocessingengine.decider.history.Event;
import io.cloudprocessingengine.decider.history.ExternalWorkflowEvent;
import io.cloudprocessingengine.decider.history.MarkerRecorded;
import io.cloudprocessingengine.decider.history.TimerCanceled;
import io.cloudprocessingengine.decider.history.TimerFired;
import io.cloudprocessingengine.decider.history.TimerStarted;
import java.util.Map;
import java.util.function.Function;
import software.amazon.awssdk.services.swf.model.EventType;
import software.amazon.awssdk.services.swf.model.HistoryEvent;

/** Events about timers, markers and other executions. */
final class OtherEvents {
  private OtherEvents() {}

  static void addTo(Map<EventType, Function<HistoryEvent, Event>> rules) {
    rules.put(EventType.TIMER_STARTED, OtherEvents::timerStarted);
    rules.put(EventType.TIMER_FIRED, OtherEvents::timerFired);
    rules.put(EventType.TIMER_CANCELED, OtherEvents::timerCanceled);
    rules.put(EventType.MARKER_RECORDED, OtherEvents::marker);
    rules.put(EventType.SIGNAL_EXTERNAL_WORKFLOW_EXECUTION_INITIATED, OtherEvents::external);
    rules.put(EventType.EXTERNAL_WORKFLOW_EXECUTION_SIGNALED, OtherEvents::external);
    rules.put(EventType.EXTERNAL_WORKFLOW_EXECUTION_CANCEL_REQUESTED, OtherEvents::external);
  }

  private static Event timerStarted(HistoryEvent event) {
    var timer = event.timerStartedEventAttributes().timerId();
    return new TimerStarted(event.eventId(), event.eventTimestamp(), timer);
  }

  private static Event timerFired(HistoryEvent event) {
    var timer = event.timerFiredEventAttributes().timerId();
    return new TimerFired(event.eventId(), event.eventTimestamp(), timer);
  }

  private static Event timerCanceled(HistoryEvent event) {
    var timer = event.timerCanceledEventAttributes().timerId();
    return new TimerCanceled(event.eventId(), event.eventTimestamp(), timer);
  }

  private static Event marker(HistoryEvent event) {
    var details = event.markerRecordedEventAttributes();
    return new MarkerRecorded(
        event.eventId(), event.eventTimestamp(), details.markerName(), text(details.details()));
  }

  private static Event external(HistoryEvent event) {
    return new ExternalWorkflowEvent(
        event.eventId(), event.eventTimestamp(), event.eventTypeAsString());
  }
}
