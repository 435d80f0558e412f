package io.cloudprocessingengine.local.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/** One call of a Lambda function, from the event that scheduled it to its outcome. */
final class LambdaTask {
  private static final long DEFAULT_TIMEOUT_MILLISECONDS = 900_000;

  private final Execution execution;
  private final ObjectNode scheduled;
  private final LambdaCall call;
  private long startedEventId;
  private Optional<Deadline> deadline = Optional.empty();

  LambdaTask(Execution execution, ObjectNode scheduled, long scheduledEventId) {
    this.execution = execution;
    this.scheduled = scheduled;
    execution.region().taskOpened();
    this.call =
        new LambdaCall(
            execution.id().runId(),
            scheduledEventId,
            scheduled.path("name").textValue(),
            Optional.ofNullable(scheduled.path("input").textValue()));
  }

  /** A task as it was saved. */
  static LambdaTask restore(Execution execution, JsonNode saved) {
    var eventId = saved.path("scheduledEventId").longValue();
    var task = new LambdaTask(execution, execution.history().event(eventId).attributes(), eventId);
    task.startedEventId = saved.path("startedEventId").longValue();
    task.deadline =
        Optional.of(
            execution
                .region()
                .timeline()
                .restore(saved.path("deadline"), () -> execution.lambdaTasks().timeOut(task)));
    return task;
  }

  ObjectNode save() {
    return references().set("deadline", deadline.orElseThrow().save()).node();
  }

  void start() {
    var attributes = new Attributes().put("scheduledEventId", scheduledEventId()).node();
    startedEventId = execution.record(EventType.LAMBDA_FUNCTION_STARTED, attributes);
    var timeout =
        Timeout.parse(scheduled.path("startToCloseTimeout").asText())
            .orElse(DEFAULT_TIMEOUT_MILLISECONDS);
    deadline =
        Optional.of(
            execution
                .region()
                .timeline()
                .after(timeout, () -> execution.lambdaTasks().timeOut(this)));
    invoke();
  }

  /** Has the function run, once more if need be. */
  void invoke() {
    execution.region().agenda().invoke(invoker -> invoker.start(call));
  }

  void close() {
    execution.region().taskClosed();
    deadline.ifPresent(execution.region().timeline()::cancel);
    execution.region().agenda().invoke(invoker -> invoker.stop(call));
  }

  String id() {
    return scheduled.path("id").textValue();
  }

  boolean isStarted() {
    return startedEventId != 0;
  }

  long scheduledEventId() {
    return call.scheduledEventId();
  }

  /** The attributes that refer to the task's own events. */
  Attributes references() {
    return new Attributes()
        .put("scheduledEventId", scheduledEventId())
        .put("startedEventId", startedEventId);
  }
}
