package io.cloudprocessingengine.local.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** The deadlines of one thing, by the type of its timeout. */
final class Deadlines {
  private final Timeline timeline;
  private final Consumer<String> timedOut;
  private final Map<String, Deadline> pending = new TreeMap<>();

  /**
   * No deadline yet.
   *
   * @param timedOut is told the type of the timeout
   */
  Deadlines(Timeline timeline, Consumer<String> timedOut) {
    this.timeline = timeline;
    this.timedOut = timedOut;
  }

  /** Adds a deadline, unless the timeout is unlimited or not given. */
  void after(String timeoutType, String timeout) {
    Timeout.parse(timeout)
        .ifPresent(
            millis ->
                pending.put(
                    timeoutType, timeline.after(millis, () -> timedOut.accept(timeoutType))));
  }

  void cancel(String timeoutType) {
    var deadline = pending.remove(timeoutType);
    if (deadline != null) {
      timeline.cancel(deadline);
    }
  }

  void cancelAll() {
    pending.values().forEach(timeline::cancel);
    pending.clear();
  }

  ObjectNode save() {
    var saved = JsonNodeFactory.instance.objectNode();
    pending.forEach((type, deadline) -> saved.set(type, deadline.save()));
    return saved;
  }

  void restore(JsonNode saved) {
    for (var entry : saved.properties()) {
      var type = entry.getKey();
      pending.put(type, timeline.restore(entry.getValue(), () -> timedOut.accept(type)));
    }
  }
}
