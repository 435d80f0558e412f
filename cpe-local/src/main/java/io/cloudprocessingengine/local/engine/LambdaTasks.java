package io.cloudprocessingengine.local.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;

/** The open calls of Lambda functions of an execution, by the event that scheduled each. */
final class LambdaTasks {
  private static final String NO_ROLE =
      "The execution was started without a lambdaRole, and its type has none by default";

  private final Execution execution;
  private final Map<Long, LambdaTask> open = new LinkedHashMap<>();

  LambdaTasks(Execution execution) {
    this.execution = execution;
  }

  void schedule(ObjectNode attributes) {
    var eventId = execution.record(EventType.LAMBDA_FUNCTION_SCHEDULED, attributes);
    var task = new LambdaTask(execution, attributes, eventId);
    open.put(eventId, task);
    execution.region().agenda().later(() -> start(task));
  }

  private void start(LambdaTask task) {
    if (!execution.isOpen()) {
      return;
    }
    if (execution.start().text("lambdaRole").isEmpty()) {
      open.remove(task.scheduledEventId());
      task.close();
      var attributes =
          new Attributes()
              .put("scheduledEventId", task.scheduledEventId())
              .put("cause", "ASSUME_ROLE_FAILED")
              .put("message", NO_ROLE);
      execution.recordForDecider(EventType.START_LAMBDA_FUNCTION_FAILED, attributes.node());
    } else {
      task.start();
    }
  }

  /** The outcome has come; one that comes too late is of no use. */
  void end(Request outcome) {
    var task = open.remove(outcome.members().path("scheduledEventId").longValue());
    if (task != null) {
      var type =
          outcome.has("reason")
              ? EventType.LAMBDA_FUNCTION_FAILED
              : EventType.LAMBDA_FUNCTION_COMPLETED;
      end(task, type, task.references().copy(outcome.members(), "result", "reason", "details"));
    }
  }

  void timeOut(LambdaTask task) {
    open.remove(task.scheduledEventId());
    end(
        task,
        EventType.LAMBDA_FUNCTION_TIMED_OUT,
        task.references().put("timeoutType", "START_TO_CLOSE"));
  }

  private void end(LambdaTask task, EventType type, Attributes attributes) {
    task.close();
    execution.recordForDecider(type, attributes.node());
  }

  /** Those that are open; between two calls, none is about to be started. */
  ArrayNode save() {
    var saved = JsonNodeFactory.instance.arrayNode();
    open.values().forEach(task -> saved.add(task.save()));
    return saved;
  }

  void restore(JsonNode saved) {
    for (var node : saved) {
      var task = LambdaTask.restore(execution, node);
      open.put(task.scheduledEventId(), task);
    }
  }

  /** Has those functions run again whose outcome nobody waits for any more. */
  void resume() {
    open.values().stream().filter(LambdaTask::isStarted).forEach(LambdaTask::invoke);
  }

  boolean isOpen(String id) {
    return open.values().stream().anyMatch(task -> task.id().equals(id));
  }

  int openCount() {
    return open.size();
  }

  void close() {
    open.values().forEach(LambdaTask::close);
    open.clear();
  }
}
