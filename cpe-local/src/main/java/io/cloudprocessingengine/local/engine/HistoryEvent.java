package io.cloudprocessingengine.local.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Objects;

/** One event; the node is its wire form, never changed after it has been recorded. */
record HistoryEvent(ObjectNode node) {
  private static final String TIME = "eventTimestamp";

  HistoryEvent {
    Objects.requireNonNull(node);
  }

  static HistoryEvent of(long id, EventType type, long time, ObjectNode attributes) {
    var node =
        new Attributes()
            .time(TIME, time)
            .put("eventType", type.wireName())
            .put("eventId", id)
            .set(type.attributesName(), attributes)
            .node();
    return new HistoryEvent(node);
  }

  /** Milliseconds since 1970. */
  long time() {
    return Attributes.milliseconds(node.path(TIME));
  }

  /** The one member that is an object. */
  ObjectNode attributes() {
    return node.properties().stream()
        .map(Map.Entry::getValue)
        .filter(JsonNode::isObject)
        .map(ObjectNode.class::cast)
        .findAny()
        .orElseThrow();
  }
}
