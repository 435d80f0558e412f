package io.cloudprocessingengine.local.engine;

import com.fasterxml.jackson.databind.JsonNode;

/** One decision task, from the event that scheduled it to its completion or timeout. */
final class DecisionTask implements Task {
  private final Execution execution;
  private final long scheduledEventId;
  private final QueuedTask place;
  private final Deadlines deadlines;
  private long startedEventId;

  DecisionTask(Execution execution, long scheduledEventId, String taskList) {
    this.execution = execution;
    this.scheduledEventId = scheduledEventId;
    this.deadlines = new Deadlines(execution.region().timeline());
    execution.region().taskOpened();
    this.place = execution.domain().decisionTasks().get(taskList).add(this);
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
    deadlines.after(
        execution.start().text("taskStartToCloseTimeout"),
        () -> execution.decisionTasks().timeOut("START_TO_CLOSE"));
    return DecisionTaskAnswer.to(poll, execution, this);
  }

  void timeOutUnlessStartedWithin(String timeout) {
    deadlines.after(timeout, () -> execution.decisionTasks().timeOut("SCHEDULE_TO_START"));
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
