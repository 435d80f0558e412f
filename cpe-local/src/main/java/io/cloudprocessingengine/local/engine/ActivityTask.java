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

  private static final String SCHEDULE_TO_START = "SCHEDULE_TO_START";
  private static final String CANCEL_REQUESTED = "latestCancelRequestedEventId";

  private final Execution execution;
  private final ObjectNode scheduled;
  private final long scheduledEventId;
  private final QueuedTask place;
  private final Deadlines deadlines;
  private final Heartbeat heartbeat;
  private long startedEventId;
  private OptionalLong cancelRequestedEventId = OptionalLong.empty();

  ActivityTask(Execution execution, ObjectNode scheduled, long scheduledEventId) {
    this.execution = execution;
    this.scheduled = scheduled;
    this.scheduledEventId = scheduledEventId;
    execution.region().taskOpened();
    var timeline = execution.region().timeline();
    this.deadlines = new Deadlines(timeline, this::timeOut);
    this.heartbeat = new Heartbeat(timeline, text("heartbeatTimeout"), () -> timeOut("HEARTBEAT"));
    this.place = list().add(this);
    deadlines.after(SCHEDULE_TO_START, text("scheduleToStartTimeout"));
    deadlines.after("SCHEDULE_TO_CLOSE", text("scheduleToCloseTimeout"));
  }

  /** A task as it was saved. */
  ActivityTask(Execution execution, JsonNode saved) {
    this.execution = execution;
    this.scheduledEventId = saved.path("scheduledEventId").longValue();
    this.scheduled = execution.history().event(scheduledEventId).attributes();
    this.startedEventId = saved.path("startedEventId").longValue();
    execution.region().taskOpened();
    if (saved.has(CANCEL_REQUESTED)) {
      requestCancel(saved.path(CANCEL_REQUESTED).longValue());
    }
    var timeline = execution.region().timeline();
    this.deadlines = new Deadlines(timeline, this::timeOut);
    deadlines.restore(saved.path("deadlines"));
    this.heartbeat = new Heartbeat(timeline, text("heartbeatTimeout"), () -> timeOut("HEARTBEAT"));
    heartbeat.restore(saved.path("heartbeat"));
    this.place = list().restore(saved.path("place").longValue(), this, !isStarted());
  }

  ObjectNode save() {
    return referencesWithCancel()
        .put("place", place.sequence())
        .set("deadlines", deadlines.save())
        .set("heartbeat", heartbeat.save())
        .node();
  }

  private TaskList list() {
    var name = scheduled.path("taskList").path("name").textValue();
    return execution.domain().activityTasks().get(name);
  }

  @Override
  public int priority() {
    return scheduled.path("taskPriority").asInt();
  }

  @Override
  public JsonNode start(Request poll) {
    deadlines.cancel(SCHEDULE_TO_START);
    var attributes =
        new Attributes()
            .copy(poll.members(), "identity")
            .put("scheduledEventId", scheduledEventId)
            .node();
    startedEventId = execution.record(EventType.ACTIVITY_TASK_STARTED, attributes);
    deadlines.after("START_TO_CLOSE", text("startToCloseTimeout"));
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
    deadlines.cancelAll();
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
    cancelRequestedEventId.ifPresent(id -> references.put(CANCEL_REQUESTED, id));
    return references;
  }

  private String text(String name) {
    return scheduled.path(name).asText();
  }
}
