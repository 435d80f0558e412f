package io.cloudprocessingengine.activitypoller.swf;

import io.cloudprocessingengine.activitypoller.task.ActivityTask;
import io.cloudprocessingengine.activitypoller.task.AnswerRefusedException;
import io.cloudprocessingengine.activitypoller.task.Outcome;
import io.cloudprocessingengine.activitypoller.task.TaskAnswers;
import io.cloudprocessingengine.common.message.FailureDetails;
import java.util.stream.StreamSupport;
import software.amazon.awssdk.services.swf.SwfClient;
import software.amazon.awssdk.services.swf.model.HistoryEvent;
import software.amazon.awssdk.services.swf.model.SwfException;
import software.amazon.awssdk.services.swf.model.UnknownResourceException;

/** Answers tasks to SWF. */
public final class SwfTaskAnswers implements TaskAnswers {
  private final SwfClient swf;
  private final String domain;

  /**
   * @param swf must not try again by itself: a task is closed by an answer whose reply was lost
   */
  public SwfTaskAnswers(SwfClient swf, String domain) {
    this.swf = swf;
    this.domain = domain;
  }

  @Override
  public boolean answer(ActivityTask task, Outcome outcome) {
    try {
      respond(task.token(), outcome);
      return true;
    } catch (UnknownResourceException e) {
      return false;
    } catch (SwfException e) {
      if (isInvalid(e)) {
        throw new AnswerRefusedException(e.getMessage(), e);
      }
      throw e;
    }
  }

  @Override
  public boolean wasTaken(ActivityTask task) {
    var ran = task.execution();
    var history =
        swf.getWorkflowExecutionHistoryPaginator(
            it ->
                it.domain(domain)
                    .execution(run -> run.workflowId(ran.workflowId()).runId(ran.runId()))
                    .reverseOrder(true));
    return StreamSupport.stream(history.events().spliterator(), false)
        .takeWhile(event -> event.eventId() > task.startedEventId())
        .anyMatch(event -> startedEventIdOfAnswer(event) == task.startedEventId());
  }

  private static long startedEventIdOfAnswer(HistoryEvent event) {
    return switch (event.eventType()) {
      case ACTIVITY_TASK_COMPLETED -> event.activityTaskCompletedEventAttributes().startedEventId();
      case ACTIVITY_TASK_FAILED -> event.activityTaskFailedEventAttributes().startedEventId();
      case ACTIVITY_TASK_CANCELED -> event.activityTaskCanceledEventAttributes().startedEventId();
      default -> 0;
    };
  }

  private void respond(String token, Outcome outcome) {
    if (outcome instanceof Outcome.Completed completed) {
      swf.respondActivityTaskCompleted(it -> it.taskToken(token).result(given(completed.result())));
    } else if (outcome instanceof Outcome.Failed failed) {
      swf.respondActivityTaskFailed(
          it -> it.taskToken(token).reason(failed.reason()).details(given(details(failed))));
    } else if (outcome instanceof Outcome.Canceled canceled) {
      swf.respondActivityTaskCanceled(it -> it.taskToken(token).details(given(canceled.details())));
    }
  }

  /** The decider reads there whether the plan's retry applies. */
  private static String details(Outcome.Failed failed) {
    return new FailureDetails(failed.details(), !failed.retryable()).write(Outcome.MAX_TEXT_LENGTH);
  }

  private static String given(String text) {
    return text.isEmpty() ? null : text;
  }

  private static boolean isInvalid(SwfException e) {
    return e.awsErrorDetails() != null
        && "ValidationException".equals(e.awsErrorDetails().errorCode());
  }
}
