package io.cloudprocessingengine.inputpoller.swf;

import io.cloudprocessingengine.common.message.Messages.TypeRef;
import io.cloudprocessingengine.inputpoller.job.TaskRecord.Kind;
import java.util.Map;
import java.util.function.Consumer;
import software.amazon.awssdk.services.swf.model.HistoryEvent;

/** The child workflows of a run, by its events. */
final class ChildEvents {
  private final Map<Long, TaskDraft> tasks;
  private final String prefix;

  ChildEvents(Map<Long, TaskDraft> tasks, String workflowId) {
    this.tasks = tasks;
    this.prefix = workflowId + ".";
  }

  void add(HistoryEvent event) {
    var time = event.eventTimestamp();
    switch (event.eventType()) {
      case START_CHILD_WORKFLOW_EXECUTION_INITIATED -> initiated(event);
      case START_CHILD_WORKFLOW_EXECUTION_FAILED -> {
        var it = event.startChildWorkflowExecutionFailedEventAttributes();
        on(it.initiatedEventId(), task -> task.failed(time, "SCHEDULE", it.causeAsString()));
      }
      case CHILD_WORKFLOW_EXECUTION_STARTED ->
          on(
              event.childWorkflowExecutionStartedEventAttributes().initiatedEventId(),
              task -> task.started(time, null));
      case CHILD_WORKFLOW_EXECUTION_COMPLETED -> {
        var it = event.childWorkflowExecutionCompletedEventAttributes();
        on(it.initiatedEventId(), task -> task.completed(time, it.result()));
      }
      case CHILD_WORKFLOW_EXECUTION_FAILED -> {
        var it = event.childWorkflowExecutionFailedEventAttributes();
        on(it.initiatedEventId(), task -> task.failed(time, it.reason(), it.details()));
      }
      default -> cutShort(event);
    }
  }

  private void cutShort(HistoryEvent event) {
    var time = event.eventTimestamp();
    switch (event.eventType()) {
      case CHILD_WORKFLOW_EXECUTION_TIMED_OUT -> {
        var it = event.childWorkflowExecutionTimedOutEventAttributes();
        on(it.initiatedEventId(), task -> task.timedOut(time, it.timeoutTypeAsString(), null));
      }
      case CHILD_WORKFLOW_EXECUTION_CANCELED -> {
        var it = event.childWorkflowExecutionCanceledEventAttributes();
        on(it.initiatedEventId(), task -> task.canceled(time, it.details()));
      }
      case CHILD_WORKFLOW_EXECUTION_TERMINATED ->
          on(
              event.childWorkflowExecutionTerminatedEventAttributes().initiatedEventId(),
              task -> task.failed(time, "TERMINATED", null));
      default -> {
        // It is not about a child.
      }
    }
  }

  /** The Decider names a child {@code <workflowId>.<task>.<hash>}. */
  private void initiated(HistoryEvent event) {
    var it = event.startChildWorkflowExecutionInitiatedEventAttributes();
    var type = new TypeRef(it.workflowType().name(), it.workflowType().version());
    var child = it.workflowId();
    var last = child.lastIndexOf('.');
    var id =
        child.startsWith(prefix) && last > prefix.length()
            ? child.substring(prefix.length(), last)
            : child;
    var task = new TaskDraft(Kind.WORKFLOW, id, type, it.input(), event.eventTimestamp());
    tasks.put(event.eventId(), task);
  }

  private void on(long initiatedEvent, Consumer<TaskDraft> change) {
    var task = tasks.get(initiatedEvent);
    if (task != null) {
      change.accept(task);
    }
  }
}
