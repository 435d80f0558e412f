package io.cloudprocessingengine.local.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.OptionalLong;

/** Watches that a worker reports often enough. */
final class Heartbeat {
  private final Timeline timeline;
  private final OptionalLong timeout;
  private final Runnable missed;
  private Optional<Deadline> deadline = Optional.empty();
  private Optional<String> details = Optional.empty();

  Heartbeat(Timeline timeline, String timeout, Runnable missed) {
    this.timeline = timeline;
    this.timeout = Timeout.parse(timeout);
    this.missed = missed;
  }

  /** The clock starts when a worker takes the task, and again with every report. */
  void start() {
    stop();
    if (timeout.isPresent()) {
      deadline = Optional.of(timeline.after(timeout.getAsLong(), missed));
    }
  }

  void beat(Optional<String> reported) {
    details = reported;
    start();
  }

  void stop() {
    deadline.ifPresent(timeline::cancel);
    deadline = Optional.empty();
  }

  ObjectNode save() {
    var saved = new Attributes();
    deadline.ifPresent(found -> saved.set("deadline", found.save()));
    details.ifPresent(text -> saved.put("details", text));
    return saved.node();
  }

  void restore(JsonNode saved) {
    details = Optional.ofNullable(saved.path("details").textValue());
    if (saved.has("deadline")) {
      deadline = Optional.of(timeline.restore(saved.path("deadline"), missed));
    }
  }

  /** What the last report said. */
  Optional<String> details() {
    return details;
  }
}
