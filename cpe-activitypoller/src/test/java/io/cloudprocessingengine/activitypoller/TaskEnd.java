package io.cloudprocessingengine.activitypoller;

import java.util.List;
import java.util.Objects;
import software.amazon.awssdk.services.swf.model.HistoryEvent;

/**
 * How a task ended, as its history tells.
 *
 * @param reason COMPLETED, CANCELED or TIMED_OUT, or what a failed one failed for
 * @param details or the result
 */
record TaskEnd(String reason, String details) {
  TaskEnd {
    details = Objects.requireNonNullElse(details, "");
  }

  static TaskEnd first(List<HistoryEvent> events) {
    return events.stream()
        .map(TaskEnd::of)
        .filter(Objects::nonNull)
        .findFirst()
        .orElseThrow(() -> new AssertionError("No end of a task in " + events));
  }

  private static TaskEnd of(HistoryEvent event) {
    return switch (event.eventType()) {
      case ACTIVITY_TASK_COMPLETED ->
          new TaskEnd("COMPLETED", event.activityTaskCompletedEventAttributes().result());
      case ACTIVITY_TASK_FAILED -> {
        var failed = event.activityTaskFailedEventAttributes();
        yield new TaskEnd(failed.reason(), failed.details());
      }
      case ACTIVITY_TASK_CANCELED ->
          new TaskEnd("CANCELED", event.activityTaskCanceledEventAttributes().details());
      case ACTIVITY_TASK_TIMED_OUT ->
          new TaskEnd(
              "TIMED_OUT", event.activityTaskTimedOutEventAttributes().timeoutTypeAsString());
      default -> null;
    };
  }
}
