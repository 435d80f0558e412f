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

/** Events about activity tasks. */
final class ActivityEvents {
  private ActivityEvents() {}

  static void addTo(Map<EventType, Function<HistoryEvent, Event>> rules) {
    rules.put(EventType.ACTIVITY_TASK_SCHEDULED, ActivityEvents::scheduled);
    rules.put(EventType.ACTIVITY_TASK_STARTED, ActivityEvents::started);
    rules.put(EventType.ACTIVITY_TASK_CANCEL_REQUESTED, ActivityEvents::cancelRequested);
    rules.put(EventType.ACTIVITY_TASK_COMPLETED, ActivityEvents::completed);
    rules.put(EventType.ACTIVITY_TASK_FAILED, ActivityEvents::failed);
    rules.put(EventType.ACTIVITY_TASK_TIMED_OUT, ActivityEvents::timedOut);
    rules.put(EventType.ACTIVITY_TASK_CANCELED, ActivityEvents::canceled);
  }

  private static Event scheduled(HistoryEvent event) {
    var work = key(event.activityTaskScheduledEventAttributes().activityId());
    return new WorkScheduled(event.eventId(), event.eventTimestamp(), work);
  }

  private static Event started(HistoryEvent event) {
    var scheduled = event.activityTaskStartedEventAttributes().scheduledEventId();
    return new WorkStarted(event.eventId(), event.eventTimestamp(), scheduled);
  }

  private static Event cancelRequested(HistoryEvent event) {
    var work = key(event.activityTaskCancelRequestedEventAttributes().activityId());
    return new WorkCancelRequested(event.eventId(), event.eventTimestamp(), work);
  }

  private static Event completed(HistoryEvent event) {
    var details = event.activityTaskCompletedEventAttributes();
    return ended(event, details.scheduledEventId(), new Outcome.Completed(text(details.result())));
  }

  private static Event failed(HistoryEvent event) {
    var details = event.activityTaskFailedEventAttributes();
    var outcome = new Outcome.Failed(text(details.reason()), text(details.details()));
    return ended(event, details.scheduledEventId(), outcome);
  }

  private static Event timedOut(HistoryEvent event) {
    var details = event.activityTaskTimedOutEventAttributes();
    var outcome =
        new Outcome.TimedOut(text(details.timeoutTypeAsString()), text(details.details()));
    return ended(event, details.scheduledEventId(), outcome);
  }

  private static Event canceled(HistoryEvent event) {
    var details = event.activityTaskCanceledEventAttributes();
    return ended(event, details.scheduledEventId(), new Outcome.Canceled(text(details.details())));
  }

  private static Event ended(HistoryEvent event, long scheduledEventId, Outcome outcome) {
    return new WorkEnded(event.eventId(), event.eventTimestamp(), scheduledEventId, outcome);
  }

  private static WorkKey key(String activityId) {
    return new WorkKey(WorkKind.ACTIVITY, activityId);
  }
}
