package io.cloudprocessingengine.decider.swf;

import io.cloudprocessingengine.decider.history.DecisionTaskEvent;
import io.cloudprocessingengine.decider.history.DecisionTaskPhase;
import io.cloudprocessingengine.decider.history.Event;
import java.util.Map;
import java.util.function.Function;
import software.amazon.awssdk.services.swf.model.EventType;
import software.amazon.awssdk.services.swf.model.HistoryEvent;

/** Events about decision tasks. */
final class DecisionEvents {
  private DecisionEvents() {}

  static void addTo(Map<EventType, Function<HistoryEvent, Event>> rules) {
    rules.put(EventType.DECISION_TASK_SCHEDULED, phase(DecisionTaskPhase.SCHEDULED));
    rules.put(EventType.DECISION_TASK_STARTED, phase(DecisionTaskPhase.STARTED));
    rules.put(EventType.DECISION_TASK_COMPLETED, DecisionEvents::completed);
    rules.put(EventType.DECISION_TASK_TIMED_OUT, phase(DecisionTaskPhase.TIMED_OUT));
  }

  private static Event completed(HistoryEvent event) {
    var started = event.decisionTaskCompletedEventAttributes().startedEventId();
    return new DecisionTaskEvent(
        event.eventId(), event.eventTimestamp(), DecisionTaskPhase.COMPLETED, started);
  }

  private static Function<HistoryEvent, Event> phase(DecisionTaskPhase phase) {
    return event -> new DecisionTaskEvent(event.eventId(), event.eventTimestamp(), phase);
  }
}
