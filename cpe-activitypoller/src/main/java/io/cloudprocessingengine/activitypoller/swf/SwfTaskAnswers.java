package io.cloudprocessingengine.activitypoller.swf;

import io.cloudprocessingengine.activitypoller.task.ActivityTask;
import io.cloudprocessingengine.activitypoller.task.AnswerRefusedException;
import io.cloudprocessingengine.activitypoller.task.Outcome;
import io.cloudprocessingengine.activitypoller.task.TaskAnswers;
import io.cloudprocessingengine.common.message.FailureDetails;
import software.amazon.awssdk.services.swf.SwfClient;
import software.amazon.awssdk.services.swf.model.SwfException;
import software.amazon.awssdk.services.swf.model.UnknownResourceException;

/** Answers tasks to SWF. */
public final class SwfTaskAnswers implements TaskAnswers {
  private final SwfClient swf;

  public SwfTaskAnswers(SwfClient swf) {
    this.swf = swf;
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
