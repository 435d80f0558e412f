package io.cloudprocessingengine.local.engine;

import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Schedules activity tasks and asks them to stop. */
final class ActivityDecisions {
  void addTo(Map<String, Consumer<Decision>> kinds) {
    kinds.put("ScheduleActivityTask", this::schedule);
    kinds.put("RequestCancelActivityTask", this::requestCancel);
  }

  private void schedule(Decision decision) {
    var execution = decision.execution();
    var name = TypeName.of(decision.attributes().members().path("activityType"));
    var type = execution.domain().types(TypeKind.ACTIVITY).find(name);
    var refusal = refusal(decision, type);
    if (refusal.isPresent()) {
      failSchedule(decision, refusal.get());
      return;
    }
    var attributes = decision.event("activityId", "activityType", "input", "control");
    Defaults.ofActivityTasks()
        .fill(attributes, decision.attributes().members(), type.orElseThrow().registration())
        .ifPresentOrElse(
            undefined -> failSchedule(decision, undefined.undefinedCause()),
            () -> scheduleWithinLimit(decision, attributes));
  }

  private static Optional<String> refusal(Decision decision, Optional<RegisteredType> type) {
    var tasks = decision.execution().activityTasks();
    if (type.isEmpty()) {
      return Optional.of("ACTIVITY_TYPE_DOES_NOT_EXIST");
    }
    if (type.get().isDeprecated()) {
      return Optional.of("ACTIVITY_TYPE_DEPRECATED");
    }
    return tasks.withActivityId(decision.attributes().text("activityId")).isPresent()
        ? Optional.of("ACTIVITY_ID_ALREADY_IN_USE")
        : Optional.empty();
  }

  private static void scheduleWithinLimit(Decision decision, Attributes attributes) {
    var execution = decision.execution();
    if (execution.activityTasks().openCount() >= execution.region().limits().openInExecution()) {
      failSchedule(decision, "OPEN_ACTIVITIES_LIMIT_EXCEEDED");
    } else if (!execution.region().admitsDecision("ScheduleActivityTask")) {
      failSchedule(decision, "ACTIVITY_CREATION_RATE_EXCEEDED");
    } else {
      execution.activityTasks().schedule(attributes.node());
    }
  }

  private static void failSchedule(Decision decision, String cause) {
    decision.fail(EventType.SCHEDULE_ACTIVITY_TASK_FAILED, cause, "activityId", "activityType");
  }

  private void requestCancel(Decision decision) {
    var tasks = decision.execution().activityTasks();
    tasks
        .withActivityId(decision.attributes().text("activityId"))
        .ifPresentOrElse(
            task -> requestCancel(decision, task),
            () ->
                decision.fail(
                    EventType.REQUEST_CANCEL_ACTIVITY_TASK_FAILED,
                    "ACTIVITY_ID_UNKNOWN",
                    "activityId"));
  }

  /** A task that no worker has taken is cancelled at once. */
  private static void requestCancel(Decision decision, ActivityTask task) {
    var execution = decision.execution();
    task.requestCancel(
        execution.record(
            EventType.ACTIVITY_TASK_CANCEL_REQUESTED, decision.event("activityId").node()));
    if (!task.isStarted()) {
      execution
          .activityTasks()
          .end(task, EventType.ACTIVITY_TASK_CANCELED, task.referencesWithCancel());
    }
  }
}
