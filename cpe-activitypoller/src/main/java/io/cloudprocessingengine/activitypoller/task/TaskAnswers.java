package io.cloudprocessingengine.activitypoller.task;

/** Where answers go to. */
public interface TaskAnswers {
  /**
   * Answers a task, in one try.
   *
   * @return false if the task is closed already and takes no answer
   * @throws AnswerRefusedException if this answer will never be taken; any other RuntimeException
   *     means that it may be tried again
   */
  boolean answer(ActivityTask task, Outcome outcome);

  /** Whether SWF has taken an answer to a task that is closed; any RuntimeException: not known. */
  boolean wasTaken(ActivityTask task);
}
