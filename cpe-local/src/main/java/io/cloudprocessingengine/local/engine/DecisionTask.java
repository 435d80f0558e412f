package io.cloudprocessingengine.local.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** One decision task, from the event that scheduled it to its completion or timeout. */
final class DecisionTask implements Task {
  private final Execution execution;
  private final long scheduledEventId;
  private final String taskList;
  private final QueuedTask place;
  private final Deadlines deadlines;
  private long startedEventId;

  DecisionTask(Execution execution, long scheduledEventId, String taskList) {
    this.execution = execution;
    this.scheduledEventId = scheduledEventId;
    this.taskList = taskList;
    execution.region().taskOpened();
    this.deadlines =
        new Deadlines(execution.region().timeline(), execution.decisionTasks()::timeOut);
    this.place = list().add(this);
  }

  /** A task as it was saved. */
  DecisionTask(Execution execution, JsonNode saved) {
    this.execution = execution;
    this.scheduledEventId = saved.path("scheduledEventId").longValue();
    this.startedEventId = saved.path("startedEventId").longValue();
    this.taskList = saved.path("taskList").textValue();
    execution.region().taskOpened();
    this.deadlines =
        new Deadlines(execution.region().timeline(), execution.decisionTasks()::timeOut);
    deadlines.restore(saved.path("deadlines"));
    this.place = list().restore(saved.path("place").longValue(), this, !isStarted());
  }

  ObjectNode save() {
    return references()
        .put("taskList", taskList)
        .put("place", place.sequence())
        .set("deadlines", deadlines.save())
        .node();
  }

  private TaskList list() {
    return execution.domain().decisionTasks().get(taskList);
  }

  @Override
  public int priority() {
    return execution.start().taskPriority();
  }

  @Override
  public JsonNode start(Request poll) {
    deadlines.cancelAll();
    var attributes =
        new Attributes()
            .copy(poll.members(), "identity")
            .put("scheduledEventId", scheduledEventId)
            .node();
    startedEventId = execution.record(EventType.DECISION_TASK_STARTED, attributes);
    deadlines.after("START_TO_CLOSE", execution.start().text("taskStartToCloseTimeout"));
    return DecisionTaskAnswer.to(poll, execution, this);
  }

  void timeOutUnlessStartedWithin(String timeout) {
    deadlines.after("SCHEDULE_TO_START", timeout);
  }

  /** Nothing will happen to the task any more. */
  void close() {
    execution.region().taskClosed();
    place.remove();
    deadlines.cancelAll();
  }

  boolean isStarted() {
    return startedEventId != 0;
  }

  long scheduledEventId() {
    return scheduledEventId;
  }

  /** 0 when nobody has taken the task yet. */
  long startedEventId() {
    return startedEventId;
  }

  /** The attributes that refer to the task's own events. */
  Attributes references() {
    return new Attributes()
        .put("scheduledEventId", scheduledEventId)
        .put("startedEventId", startedEventId);
  }
}
