package io.cloudprocessingengine.local.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
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
    add(new ActivityTask(execution, attributes, scheduledEventId));
    execution.times().activityTaskScheduled(execution.region().timeline().now());
  }

  private void add(ActivityTask task) {
    byScheduledEvent.put(task.scheduledEventId(), task);
    byActivityId.put(task.activityId(), task);
  }

  ArrayNode save() {
    var saved = JsonNodeFactory.instance.arrayNode();
    byScheduledEvent.values().forEach(task -> saved.add(task.save()));
    return saved;
  }

  void restore(JsonNode saved) {
    saved.forEach(task -> add(new ActivityTask(execution, task)));
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
