package io.cloudprocessingengine.local.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** The events of one execution; ids count from 1 without a gap. */
final class History {
  private final List<HistoryEvent> events = new ArrayList<>();

  long append(EventType type, long time, ObjectNode attributes) {
    var id = events.size() + 1L;
    events.add(HistoryEvent.of(id, type, time, attributes));
    return id;
  }

  /** Takes up the events that were saved. */
  void restore(JsonNode saved) {
    saved.forEach(node -> events.add(new HistoryEvent((ObjectNode) node)));
  }

  ArrayNode save() {
    var array = JsonNodeFactory.instance.arrayNode(events.size());
    events.forEach(event -> array.add(event.node()));
    return array;
  }

  HistoryEvent event(long id) {
    return events.get(Math.toIntExact(id) - 1);
  }

  int size() {
    return events.size();
  }

  /** The events of a page, in the page's order. */
  ArrayNode events(EventPage page) {
    var array = JsonNodeFactory.instance.arrayNode();
    var step = page.reverse() ? -1 : 1;
    for (var id = page.from(); id != page.end(); id += step) {
      array.add(event(id).node());
    }
    return array;
  }
}
