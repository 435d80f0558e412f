package io.cloudprocessingengine.decider.swf;

import java.time.Instant;
import software.amazon.awssdk.services.swf.model.EventType;
import software.amazon.awssdk.services.swf.model.HistoryEvent;
import software.amazon.awssdk.services.swf.model.PollForDecisionTaskResponse;

/** Decision tasks and events as SWF hands them out; the plan is {@code P}, version 1. */
final class SwfTasks {
  static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
  private static final String INPUT =
      """
      {"client": {"name": "acme", "jobId": "j1", "queues": {"output": "http://q/out"}}}
      """;

  private SwfTasks() {}

  static PollForDecisionTaskResponse failedJob() {
    return failed(started(1));
  }

  static PollForDecisionTaskResponse failedChild() {
    return failed(startedAsChild(1));
  }

  private static PollForDecisionTaskResponse failed(HistoryEvent started) {
    return task(
        8,
        3,
        started,
        scheduledTask(2),
        startedTask(3),
        completedTask(4),
        scheduled(5, "A"),
        failed(6, 5),
        scheduledTask(7),
        startedTask(8));
  }

  static PollForDecisionTaskResponse task(
      long startedEventId, long previous, HistoryEvent... events) {
    return PollForDecisionTaskResponse.builder()
        .taskToken("token")
        .workflowExecution(it -> it.workflowId("acme-1").runId("run"))
        .workflowType(it -> it.name("P").version("1"))
        .startedEventId(startedEventId)
        .previousStartedEventId(previous)
        .events(events)
        .build();
  }

  static HistoryEvent started(long id) {
    return event(id, EventType.WORKFLOW_EXECUTION_STARTED)
        .workflowExecutionStartedEventAttributes(
            it -> it.input(INPUT).workflowType(type -> type.name("P").version("1")))
        .build();
  }

  /** The same, as another execution's child. */
  static HistoryEvent startedAsChild(long id) {
    var start =
        started(id).workflowExecutionStartedEventAttributes().toBuilder()
            .parentWorkflowExecution(it -> it.workflowId("parent").runId("run"))
            .build();
    return started(id).toBuilder().workflowExecutionStartedEventAttributes(start).build();
  }

  static HistoryEvent scheduledTask(long id) {
    return event(id, EventType.DECISION_TASK_SCHEDULED).build();
  }

  static HistoryEvent startedTask(long id) {
    return event(id, EventType.DECISION_TASK_STARTED).build();
  }

  /** Of the task that the event before it started. */
  static HistoryEvent completedTask(long id) {
    return event(id, EventType.DECISION_TASK_COMPLETED)
        .decisionTaskCompletedEventAttributes(it -> it.startedEventId(id - 1))
        .build();
  }

  static HistoryEvent timedOutTask(long id) {
    return event(id, EventType.DECISION_TASK_TIMED_OUT).build();
  }

  static HistoryEvent scheduled(long id, String activity) {
    return event(id, EventType.ACTIVITY_TASK_SCHEDULED)
        .activityTaskScheduledEventAttributes(it -> it.activityId(activity))
        .build();
  }

  static HistoryEvent begun(long id, long scheduled) {
    return event(id, EventType.ACTIVITY_TASK_STARTED)
        .activityTaskStartedEventAttributes(it -> it.scheduledEventId(scheduled))
        .build();
  }

  static HistoryEvent completed(long id, long scheduled) {
    return event(id, EventType.ACTIVITY_TASK_COMPLETED)
        .activityTaskCompletedEventAttributes(it -> it.scheduledEventId(scheduled).result("{}"))
        .build();
  }

  static HistoryEvent failed(long id, long scheduled) {
    return event(id, EventType.ACTIVITY_TASK_FAILED)
        .activityTaskFailedEventAttributes(it -> it.scheduledEventId(scheduled).reason("BROKEN"))
        .build();
  }

  private static HistoryEvent.Builder event(long id, EventType type) {
    return HistoryEvent.builder().eventId(id).eventTimestamp(NOW).eventType(type);
  }
}
