package io.cloudprocessingengine.local.engine;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Objects;

/** One event; the node is its wire form, never changed after it has been recorded. */
record HistoryEvent(long id, EventType type, ObjectNode node) {
  HistoryEvent {
    Objects.requireNonNull(type);
    Objects.requireNonNull(node);
  }

  static HistoryEvent of(long id, EventType type, long time, ObjectNode attributes) {
    var node =
        new Attributes()
            .time("eventTimestamp", time)
            .put("eventType", type.wireName())
            .put("eventId", id)
            .set(type.attributesName(), attributes)
            .node();
    return new HistoryEvent(id, type, node);
  }
}
