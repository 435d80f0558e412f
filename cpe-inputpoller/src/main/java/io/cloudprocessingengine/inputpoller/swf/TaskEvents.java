package io.cloudprocessingengine.inputpoller.swf;

import io.cloudprocessingengine.common.message.Messages.TypeRef;
import io.cloudprocessingengine.inputpoller.job.TaskRecord;
import io.cloudprocessingengine.inputpoller.job.TaskRecord.Kind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import software.amazon.awssdk.services.swf.model.HistoryEvent;

/** The activities of a run, by its events; those of Lambda functions and children go to others. */
final class TaskEvents {
  /** By the event that scheduled them. */
  private final Map<Long, TaskDraft> tasks = new LinkedHashMap<>();

  private final ChildEvents children;
  private final LambdaEvents lambdas = new LambdaEvents(tasks);

  TaskEvents(String workflowId) {
    children = new ChildEvents(tasks, workflowId);
  }

  List<TaskRecord> records() {
    return tasks.values().stream().map(TaskDraft::toRecord).toList();
  }

  /** Characters that they hold, about. */
  long size() {
    return tasks.values().stream().mapToLong(TaskDraft::size).sum();
  }

  void add(HistoryEvent event) {
    var time = event.eventTimestamp();
    switch (event.eventType()) {
      case ACTIVITY_TASK_SCHEDULED -> scheduled(event);
      case SCHEDULE_ACTIVITY_TASK_FAILED -> refused(event);
      case ACTIVITY_TASK_STARTED -> {
        var it = event.activityTaskStartedEventAttributes();
        on(it.scheduledEventId(), task -> task.started(time, it.identity()));
      }
      case ACTIVITY_TASK_COMPLETED -> {
        var it = event.activityTaskCompletedEventAttributes();
        on(it.scheduledEventId(), task -> task.completed(time, it.result()));
      }
      case ACTIVITY_TASK_FAILED -> {
        var it = event.activityTaskFailedEventAttributes();
        on(it.scheduledEventId(), task -> task.failed(time, it.reason(), it.details()));
      }
      case ACTIVITY_TASK_TIMED_OUT -> {
        var it = event.activityTaskTimedOutEventAttributes();
        on(
            it.scheduledEventId(),
            task -> task.timedOut(time, it.timeoutTypeAsString(), it.details()));
      }
      case ACTIVITY_TASK_CANCELED -> {
        var it = event.activityTaskCanceledEventAttributes();
        on(it.scheduledEventId(), task -> task.canceled(time, it.details()));
      }
      case ACTIVITY_TASK_CANCEL_REQUESTED ->
          cancelRequested(event.activityTaskCancelRequestedEventAttributes().activityId());
      default -> {
        lambdas.add(event);
        children.add(event);
      }
    }
  }

  private void scheduled(HistoryEvent event) {
    var it = event.activityTaskScheduledEventAttributes();
    var type = new TypeRef(it.activityType().name(), it.activityType().version());
    var task =
        new TaskDraft(Kind.ACTIVITY, it.activityId(), type, it.input(), event.eventTimestamp());
    tasks.put(event.eventId(), task);
  }

  /** SWF would not schedule it: it failed before it began. */
  private void refused(HistoryEvent event) {
    var it = event.scheduleActivityTaskFailedEventAttributes();
    var type = new TypeRef(it.activityType().name(), it.activityType().version());
    var task = new TaskDraft(Kind.ACTIVITY, it.activityId(), type, null, event.eventTimestamp());
    task.failed(event.eventTimestamp(), "SCHEDULE", it.causeAsString());
    tasks.put(event.eventId(), task);
  }

  private void on(long scheduledEvent, Consumer<TaskDraft> change) {
    var task = tasks.get(scheduledEvent);
    if (task != null) {
      change.accept(task);
    }
  }

  /** The id is that of one open task at a time: the last. */
  private void cancelRequested(String activityId) {
    tasks.values().stream()
        .filter(it -> it.id.equals(activityId))
        .reduce((first, second) -> second)
        .ifPresent(TaskDraft::cancelRequested);
  }
}
