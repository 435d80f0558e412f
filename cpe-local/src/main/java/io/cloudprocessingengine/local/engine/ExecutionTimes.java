package io.cloudprocessingengine.local.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.OptionalLong;

/** When things of an execution happened, in milliseconds since 1970. */
final class ExecutionTimes {
  private final long started;
  private OptionalLong closed = OptionalLong.empty();
  private OptionalLong latestActivityTask = OptionalLong.empty();

  ExecutionTimes(long started) {
    this.started = started;
  }

  ObjectNode save() {
    var saved = new Attributes();
    closed.ifPresent(time -> saved.put("closed", time));
    latestActivityTask.ifPresent(time -> saved.put("latestActivityTask", time));
    return saved.node();
  }

  void restore(JsonNode saved) {
    if (saved.has("closed")) {
      closed(saved.path("closed").longValue());
    }
    if (saved.has("latestActivityTask")) {
      activityTaskScheduled(saved.path("latestActivityTask").longValue());
    }
  }

  long started() {
    return started;
  }

  OptionalLong closed() {
    return closed;
  }

  OptionalLong latestActivityTask() {
    return latestActivityTask;
  }

  void closed(long time) {
    closed = OptionalLong.of(time);
  }

  void activityTaskScheduled(long time) {
    latestActivityTask = OptionalLong.of(time);
  }
}
