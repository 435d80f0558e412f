package io.cloudprocessingengine.decider.swf;

import io.cloudprocessingengine.decider.history.Event;
import io.cloudprocessingengine.decider.history.UnknownEvent;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import software.amazon.awssdk.services.swf.model.EventType;
import software.amazon.awssdk.services.swf.model.HistoryEvent;

/** Turns SWF's events into the core's. */
final class EventMapping {
  private static final Map<EventType, Function<HistoryEvent, Event>> RULES = rules();

  private EventMapping() {}

  private static Map<EventType, Function<HistoryEvent, Event>> rules() {
    var rules = new EnumMap<EventType, Function<HistoryEvent, Event>>(EventType.class);
    WorkflowEvents.addTo(rules);
    DecisionEvents.addTo(rules);
    ActivityEvents.addTo(rules);
    LambdaEvents.addTo(rules);
    ChildEvents.addTo(rules);
    OtherEvents.addTo(rules);
    RefusalEvents.addTo(rules);
    return rules;
  }

  /**
   * Never throws for an event of SWF: one of a type that is not known here becomes an {@link
   * UnknownEvent}.
   */
  static Event event(HistoryEvent event) {
    var rule = RULES.get(event.eventType());
    return rule == null
        ? new UnknownEvent(
            event.eventId(), event.eventTimestamp(), String.valueOf(event.eventTypeAsString()))
        : rule.apply(event);
  }

  static Set<EventType> known() {
    return RULES.keySet();
  }

  /** SWF leaves out what is empty. */
  static String text(String text) {
    return text == null ? "" : text;
  }
}
