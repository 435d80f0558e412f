package io.cloudprocessingengine.decider.replay;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cloudprocessingengine.common.config.ConfigurationException;
import io.cloudprocessingengine.common.config.Position;
import io.cloudprocessingengine.common.config.Problem;
import io.cloudprocessingengine.decider.history.Event;
import io.cloudprocessingengine.decider.plan.PlanId;
import io.cloudprocessingengine.decider.swf.SwfJson;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The events of an execution as {@code aws swf get-workflow-execution-history} prints them. */
public final class RecordedHistory {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final String STARTED = "WorkflowExecutionStarted";

  private final String file;
  private final List<JsonNode> events;

  private RecordedHistory(String file, List<JsonNode> events) {
    this.file = file;
    this.events = events;
  }

  /**
   * Reads a history, in whatever order its events are.
   *
   * @param file its name in problems
   * @throws ConfigurationException when it is none, or none from the beginning
   */
  public static RecordedHistory read(String file, String text) {
    var events = new ArrayList<JsonNode>();
    json(file, text).path("events").forEach(events::add);
    if (events.isEmpty()) {
      throw problem(file, "has no 'events': give it the JSON that SWF's history has");
    }
    for (var event : events) {
      if (!event.path("eventId").isNumber() || attributes(event).isMissingNode()) {
        throw problem(
            file, "event " + event.path("eventId") + " has no eventId, type or attributes");
      }
    }
    events.sort(Comparator.comparingLong(RecordedHistory::id));
    if (!events.get(0).path("eventType").asText().equals(STARTED)) {
      throw problem(file, "does not begin with " + STARTED + ": get all pages of the history");
    }
    for (var index = 1; index < events.size(); index++) {
      var expected = id(events.get(index - 1)) + 1;
      if (id(events.get(index)) != expected) {
        throw problem(
            file, "has no event " + expected + ", or one twice: get all pages of the history");
      }
    }
    return new RecordedHistory(file, List.copyOf(events));
  }

  private static JsonNode json(String file, String text) {
    try {
      return MAPPER.readTree(text);
    } catch (JsonProcessingException e) {
      var where = new Position(file, e.getLocation().getLineNr(), e.getLocation().getColumnNr());
      var problem = Problem.at(where, "is not JSON: " + e.getOriginalMessage());
      throw new ConfigurationException(List.of(problem), e);
    }
  }

  /**
   * One of the events as the Decider reads it.
   *
   * @throws ConfigurationException when it lacks what such an event has
   */
  Event event(int index) {
    var event = events.get(index);
    try {
      return SwfJson.event(event);
    } catch (RuntimeException e) {
      var message =
          "event %d, %s, can't be read: its attributes or its time are not as SWF gives them";
      throw problem(file, message.formatted(id(event), event.path("eventType").asText()));
    }
  }

  private static ConfigurationException problem(String file, String message) {
    return new ConfigurationException(List.of(new Problem(file, message)));
  }

  /** The events by their numbers. */
  List<JsonNode> events() {
    return events;
  }

  /** The plan that the execution was started for. */
  PlanId type() {
    var type = attributes(events.get(0)).path("workflowType");
    return new PlanId(type.path("name").asText(), type.path("version").asText());
  }

  static long id(JsonNode event) {
    return event.path("eventId").asLong();
  }

  static JsonNode attributes(JsonNode event) {
    var type = event.path("eventType").asText();
    return type.isEmpty() ? event.path("") : event.path(Told.attributesKey(type, "Event"));
  }
}
