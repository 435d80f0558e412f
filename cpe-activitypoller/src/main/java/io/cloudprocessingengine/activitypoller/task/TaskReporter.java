package io.cloudprocessingengine.activitypoller.task;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cloudprocessingengine.activitypoller.heartbeat.HeartbeatSender;
import io.cloudprocessingengine.common.message.Message;
import io.cloudprocessingengine.common.message.MessageType;
import io.cloudprocessingengine.common.message.Messages;
import io.cloudprocessingengine.common.message.Messages.TypeRef;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;

/** Tells the client about one task, and keeps the latest progress for heartbeats. */
final class TaskReporter {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final int MOST_PHASES = 100;

  private final ActivityTask task;
  private final Recipient recipient;
  private final Throttle throttle;
  private final Clock clock;
  private final AtomicInteger told = new AtomicInteger();
  private final AtomicInteger phases = new AtomicInteger();
  private volatile String latestProgress = "";

  TaskReporter(ActivityTask task, Recipient recipient, Throttle throttle, Clock clock) {
    this.task = task;
    this.recipient = recipient;
    this.throttle = throttle;
    this.clock = clock;
  }

  /** The client and its job. */
  Message.About about() {
    return recipient.about();
  }

  /** The latest progress, as the details of a heartbeat. */
  String latestProgress() {
    return latestProgress;
  }

  void started() {
    if (recipient.send().isEmpty()) {
      return;
    }
    var more = JSON.objectNode();
    if (!task.input().isEmpty()) {
      more.set("input", Messages.jsonOrText(task.input()));
    }
    send("", MessageType.ACTIVITY_STARTED, clock.instant(), more);
  }

  /**
   * Tells at once that a phase began; of one that has very many, the latest of each second: they
   * would push the messages of other tasks out of the queue.
   */
  void phase(MessageType type, ObjectNode details) {
    var time = clock.instant();
    Runnable telling = () -> send(next(), type, time, result(details));
    if (phases.incrementAndGet() <= MOST_PHASES) {
      throttle.now(telling);
    } else {
      throttle.offer(telling);
    }
  }

  /** Tells how much is done, at most once in a second. */
  void progress(double percent, ObjectNode details) {
    var progress = JSON.objectNode().put("progress", percent);
    ObjectNode all = progress.deepCopy().setAll(details);
    all.put("progress", percent);
    latestProgress = fit(all.toString(), progress);
    var time = clock.instant();
    throttle.offer(() -> send(next(), MessageType.ACTIVITY_PROGRESS, time, result(all)));
  }

  /** The activity tells nothing more. */
  void close() {
    throttle.close();
  }

  /** Tells how the task ended; to be called when SWF has been told. */
  void ended(Outcome outcome) {
    if (recipient.send().isEmpty()) {
      return;
    }
    var time = clock.instant();
    if (outcome instanceof Outcome.Completed completed) {
      var result =
          completed.result().isEmpty() ? JSON.nullNode() : Messages.jsonOrText(completed.result());
      send("", MessageType.ACTIVITY_COMPLETED, time, result(result));
    } else if (outcome instanceof Outcome.Failed failed) {
      var result = JSON.objectNode().put("reason", failed.reason());
      result.put("details", failed.details()).put("retryable", failed.retryable());
      send("", MessageType.ACTIVITY_FAILED, time, result(result));
    } else if (outcome instanceof Outcome.Canceled canceled) {
      var result = JSON.objectNode().put("details", canceled.details());
      send("", MessageType.ACTIVITY_CANCELED, time, result(result));
    }
  }

  private static String fit(String progress, ObjectNode brief) {
    return progress.length() <= HeartbeatSender.MAX_DETAILS_LENGTH
        ? progress
        : brief.put("truncated", true).toString();
  }

  private String next() {
    return "-" + told.incrementAndGet();
  }

  private static ObjectNode result(JsonNode result) {
    return JSON.objectNode().set("result", result);
  }

  private void send(String number, MessageType type, Instant time, ObjectNode more) {
    var execution = task.execution();
    var workflow =
        JSON.objectNode().put("workflowId", execution.workflowId()).put("runId", execution.runId());
    var activityType = new TypeRef(task.type().name(), task.type().version());
    var id = "%s-%d-%s%s".formatted(execution.runId(), task.startedEventId(), type, number);
    var body = Messages.aboutActivity(workflow, task.activityId(), activityType, more);
    var message = new Message(id, type, time, recipient.about(), body);
    recipient.send().ifPresent(it -> it.accept(message));
  }
}
