package io.cloudprocessingengine.local.engine;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The open activity tasks of an execution. */
final class ActivityTasks {
  private final Execution execution;
  private final Map<Long, ActivityTask> byScheduledEvent = new HashMap<>();
  private final Map<String, ActivityTask> byActivityId = new HashMap<>();

  ActivityTasks(Execution execution) {
    this.execution = execution;
  }

  void schedule(ObjectNode attributes) {
    var scheduledEventId = execution.record(EventType.ACTIVITY_TASK_SCHEDULED, attributes);
    var task = new ActivityTask(execution, attributes, scheduledEventId);
    byScheduledEvent.put(scheduledEventId, task);
    byActivityId.put(task.activityId(), task);
    execution.times().activityTaskScheduled(execution.region().timeline().now());
  }

  /** Closes the task, and tells the decider how. */
  void end(ActivityTask task, EventType type, Attributes attributes) {
    task.close();
    byScheduledEvent.remove(task.scheduledEventId());
    byActivityId.remove(task.activityId());
    execution.recordForDecider(type, attributes.node());
  }

  Optional<ActivityTask> withActivityId(String activityId) {
    return Optional.ofNullable(byActivityId.get(activityId));
  }

  /** The task with these events, if it is still open. */
  Optional<ActivityTask> started(long scheduledEventId, long startedEventId) {
    return Optional.ofNullable(byScheduledEvent.get(scheduledEventId))
        .filter(task -> task.startedEventId() == startedEventId);
  }

  int openCount() {
    return byScheduledEvent.size();
  }

  void close() {
    byScheduledEvent.values().forEach(ActivityTask::close);
    byScheduledEvent.clear();
    byActivityId.clear();
  }
}
