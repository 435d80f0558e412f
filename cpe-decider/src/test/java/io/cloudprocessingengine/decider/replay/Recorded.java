package io.cloudprocessingengine.decider.replay;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cloudprocessingengine.decider.history.ExecutionId;
import io.cloudprocessingengine.decider.plan.Plan;
import io.cloudprocessingengine.decider.plan.loader.PlanLoader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** A job that ran: its plan, and its history as SWF gave it. */
final class Recorded {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private Recorded() {}

  static String plan() {
    return resource("recorded.yaml");
  }

  static ReplayReport replay(String plan) {
    return replay(plan, json());
  }

  static ReplayReport replay(String text, ObjectNode history) {
    Plan plan = PlanLoader.read("plan.yaml", text).byId().values().iterator().next();
    var recorded = RecordedHistory.read("history.json", history.toString());
    return Replay.run(plan, new ExecutionId("acme-1", "run"), recorded);
  }

  static ObjectNode json() {
    try {
      return (ObjectNode) MAPPER.readTree(resource("history.json"));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The history up to an event, that one included. */
  static ObjectNode upTo(int eventId) {
    var json = json();
    var events = (ArrayNode) json.get("events");
    while (events.size() > eventId) {
      events.remove(eventId);
    }
    return json;
  }

  private static String resource(String name) {
    try (var stream = Recorded.class.getResourceAsStream(name)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
