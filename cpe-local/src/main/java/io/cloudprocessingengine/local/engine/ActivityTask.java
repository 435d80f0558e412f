package io.cloudprocessingengine.local.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * One activity task, from the event that scheduled it to its result, failure, cancel or timeout.
 */
final class ActivityTask implements Task {
  static final String TOKEN = "activity";
  static final int TOKEN_PARTS = 3;

  private final Execution execution;
  private final ObjectNode scheduled;
  private final long scheduledEventId;
  private final QueuedTask place;
  private final Deadlines waiting;
  private final Deadlines running;
  private final Heartbeat heartbeat;
  private long startedEventId;
  private OptionalLong cancelRequestedEventId = OptionalLong.empty();

  ActivityTask(Execution execution, ObjectNode scheduled, long scheduledEventId) {
    this.execution = execution;
    this.scheduled = scheduled;
    this.scheduledEventId = scheduledEventId;
    execution.region().taskOpened();
    var timeline = execution.region().timeline();
    this.waiting = new Deadlines(timeline);
    this.running = new Deadlines(timeline);
    this.heartbeat = new Heartbeat(timeline, text("heartbeatTimeout"), () -> timeOut("HEARTBEAT"));
    var list = scheduled.path("taskList").path("name").textValue();
    this.place = execution.domain().activityTasks().get(list).add(this);
    waiting.after(text("scheduleToStartTimeout"), () -> timeOut("SCHEDULE_TO_START"));
    running.after(text("scheduleToCloseTimeout"), () -> timeOut("SCHEDULE_TO_CLOSE"));
  }

  @Override
  public int priority() {
    return scheduled.path("taskPriority").asInt();
  }

  @Override
  public JsonNode start(Request poll) {
    waiting.cancelAll();
    var attributes =
        new Attributes()
            .copy(poll.members(), "identity")
            .put("scheduledEventId", scheduledEventId)
            .node();
    startedEventId = execution.record(EventType.ACTIVITY_TASK_STARTED, attributes);
    running.after(text("startToCloseTimeout"), () -> timeOut("START_TO_CLOSE"));
    heartbeat.start();
    return new Attributes()
        .put("taskToken", token())
        .copy(scheduled, "activityId", "activityType", "input")
        .put("startedEventId", startedEventId)
        .set("workflowExecution", execution.id().node())
        .node();
  }

  private String token() {
    return Token.of(TOKEN, execution.id().runId(), scheduledEventId, startedEventId).encode();
  }

  private void timeOut(String timeoutType) {
    var attributes = references().put("timeoutType", timeoutType);
    heartbeat.details().ifPresent(details -> attributes.put("details", details));
    execution.activityTasks().end(this, EventType.ACTIVITY_TASK_TIMED_OUT, attributes);
  }

  void heartbeat(Optional<String> details) {
    heartbeat.beat(details);
  }

  /** The worker learns it with its next heartbeat. */
  void requestCancel(long requestedEventId) {
    cancelRequestedEventId = OptionalLong.of(requestedEventId);
  }

  void close() {
    execution.region().taskClosed();
    place.remove();
    waiting.cancelAll();
    running.cancelAll();
    heartbeat.stop();
  }

  Execution execution() {
    return execution;
  }

  String activityId() {
    return text("activityId");
  }

  boolean isStarted() {
    return startedEventId != 0;
  }

  long scheduledEventId() {
    return scheduledEventId;
  }

  /** 0 when no worker has taken the task yet. */
  long startedEventId() {
    return startedEventId;
  }

  boolean isCancelRequested() {
    return cancelRequestedEventId.isPresent();
  }

  /** The attributes that refer to the task's own events. */
  Attributes references() {
    return new Attributes()
        .put("scheduledEventId", scheduledEventId)
        .put("startedEventId", startedEventId);
  }

  /** The same with the cancel request, if there was one. */
  Attributes referencesWithCancel() {
    var references = references();
    cancelRequestedEventId.ifPresent(id -> references.put("latestCancelRequestedEventId", id));
    return references;
  }

  private String text(String name) {
    return scheduled.path(name).asText();
  }
}
