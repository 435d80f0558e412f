package io.cloudprocessingengine.local.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The open timers of an execution, by timerId. */
final class Timers {
  private final Execution execution;
  private final Map<String, OpenTimer> open = new HashMap<>();

  private record OpenTimer(long startedEventId, Deadline deadline) {}

  Timers(Execution execution) {
    this.execution = execution;
  }

  void start(String timerId, ObjectNode attributes) {
    var startedEventId = execution.record(EventType.TIMER_STARTED, attributes);
    var seconds = Long.parseLong(attributes.path("startToFireTimeout").textValue());
    var deadline = execution.region().timeline().timer(seconds * 1000, () -> fire(timerId));
    open.put(timerId, new OpenTimer(startedEventId, deadline));
  }

  private void fire(String timerId) {
    var timer = open.remove(timerId);
    var attributes =
        new Attributes().put("timerId", timerId).put("startedEventId", timer.startedEventId());
    execution.recordForDecider(EventType.TIMER_FIRED, attributes.node());
  }

  /** Stops the timer, and gives the event that started it; empty when none of that id is open. */
  Optional<Long> cancel(String timerId) {
    var timer = Optional.ofNullable(open.remove(timerId));
    timer.ifPresent(found -> execution.region().timeline().cancel(found.deadline()));
    return timer.map(OpenTimer::startedEventId);
  }

  boolean isOpen(String timerId) {
    return open.containsKey(timerId);
  }

  ObjectNode save() {
    var saved = JsonNodeFactory.instance.objectNode();
    open.forEach(
        (timerId, timer) ->
            saved
                .putObject(timerId)
                .put("startedEventId", timer.startedEventId())
                .set("deadline", timer.deadline().save()));
    return saved;
  }

  void restore(JsonNode saved) {
    for (var entry : saved.properties()) {
      var timerId = entry.getKey();
      var deadline =
          execution
              .region()
              .timeline()
              .restoreTimer(entry.getValue().path("deadline"), () -> fire(timerId));
      open.put(
          timerId, new OpenTimer(entry.getValue().path("startedEventId").longValue(), deadline));
    }
  }

  int openCount() {
    return open.size();
  }

  void close() {
    open.values().forEach(timer -> execution.region().timeline().cancel(timer.deadline()));
    open.clear();
  }
}
