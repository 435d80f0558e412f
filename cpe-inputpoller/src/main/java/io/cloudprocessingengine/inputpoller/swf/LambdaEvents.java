package io.cloudprocessingengine.inputpoller.swf;

import io.cloudprocessingengine.common.message.Messages.TypeRef;
import io.cloudprocessingengine.inputpoller.job.TaskRecord.Kind;
import java.util.Map;
import java.util.function.Consumer;
import software.amazon.awssdk.services.swf.model.HistoryEvent;

/** The Lambda functions that a run called, by its events. */
final class LambdaEvents {
  private final Map<Long, TaskDraft> tasks;

  LambdaEvents(Map<Long, TaskDraft> tasks) {
    this.tasks = tasks;
  }

  void add(HistoryEvent event) {
    var time = event.eventTimestamp();
    switch (event.eventType()) {
      case LAMBDA_FUNCTION_SCHEDULED -> {
        var it = event.lambdaFunctionScheduledEventAttributes();
        var type = new TypeRef(it.name(), "");
        tasks.put(event.eventId(), new TaskDraft(Kind.LAMBDA, it.id(), type, it.input(), time));
      }
      case LAMBDA_FUNCTION_STARTED ->
          on(
              event.lambdaFunctionStartedEventAttributes().scheduledEventId(),
              task -> task.started(time, null));
      case START_LAMBDA_FUNCTION_FAILED -> {
        var it = event.startLambdaFunctionFailedEventAttributes();
        on(it.scheduledEventId(), task -> task.failed(time, it.causeAsString(), it.message()));
      }
      case LAMBDA_FUNCTION_COMPLETED -> {
        var it = event.lambdaFunctionCompletedEventAttributes();
        on(it.scheduledEventId(), task -> task.completed(time, it.result()));
      }
      case LAMBDA_FUNCTION_FAILED -> {
        var it = event.lambdaFunctionFailedEventAttributes();
        on(it.scheduledEventId(), task -> task.failed(time, it.reason(), it.details()));
      }
      case LAMBDA_FUNCTION_TIMED_OUT -> {
        var it = event.lambdaFunctionTimedOutEventAttributes();
        on(it.scheduledEventId(), task -> task.timedOut(time, it.timeoutTypeAsString(), null));
      }
      default -> {
        // It is not about a Lambda function.
      }
    }
  }

  private void on(long scheduledEvent, Consumer<TaskDraft> change) {
    var task = tasks.get(scheduledEvent);
    if (task != null) {
      change.accept(task);
    }
  }
}
