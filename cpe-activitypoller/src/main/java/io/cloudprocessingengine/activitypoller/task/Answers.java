package io.cloudprocessingengine.activitypoller.task;

import io.cloudprocessingengine.activitypoller.task.Cancellation.Cause;
import io.cloudprocessingengine.common.lifecycle.Backoff;
import io.cloudprocessingengine.common.lifecycle.Reasons;
import io.cloudprocessingengine.common.lifecycle.Sleeper;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers tasks: finished work is not given up before SWF has taken it, or has said that the task
 * is closed, or the worker must end.
 */
public final class Answers {
  private static final Logger log = LoggerFactory.getLogger(Answers.class);

  private final TaskAnswers swf;
  private final Supplier<Backoff> backoffs;
  private final Sleeper sleeper;

  /**
   * @param backoffs makes the delays between the tries of one answer
   */
  public Answers(TaskAnswers swf, Supplier<Backoff> backoffs, Sleeper sleeper) {
    this.swf = swf;
    this.backoffs = backoffs;
    this.sleeper = sleeper;
  }

  /**
   * The outcome that SWF has taken: this one, or a failure if it refuses this one; empty if it has
   * taken none.
   */
  Optional<Outcome> give(ActivityTask task, Outcome outcome, Cancellation cancellation) {
    try {
      return tryUntilTaken(task, outcome, cancellation) ? Optional.of(outcome) : Optional.empty();
    } catch (AnswerRefusedException e) {
      return giveRefusal(task, e, cancellation);
    }
  }

  private Optional<Outcome> giveRefusal(
      ActivityTask task, AnswerRefusedException refusal, Cancellation cancellation) {
    var details = "SWF refuses the answer of the activity: " + refusal.getMessage();
    var failed = new Outcome.Failed("ANSWER_REFUSED", details, false);
    try {
      return tryUntilTaken(task, failed, cancellation) ? Optional.of(failed) : Optional.empty();
    } catch (AnswerRefusedException e) {
      log.error("SWF refuses any answer to {}: {}", task.activityId(), Reasons.of(e));
      return Optional.empty();
    }
  }

  private boolean tryUntilTaken(ActivityTask task, Outcome outcome, Cancellation cancellation) {
    var backoff = backoffs.get();
    while (!cancellation.has(Cause.TASK_LOST)) {
      try {
        return swf.answer(task, outcome) || wasTaken(task, backoff);
      } catch (AnswerRefusedException e) {
        throw e;
      } catch (RuntimeException e) {
        if (!waited(task, backoff, e, cancellation)) {
          return false;
        }
      }
    }
    return wasTaken(task, backoff);
  }

  /** The task is closed: by an earlier try, if it was SWF's reply that was lost. */
  private boolean wasTaken(ActivityTask task, Backoff backoff) {
    try {
      return backoff.failures() > 0 && swf.wasTaken(task);
    } catch (RuntimeException e) {
      log.warn(
          "Whether SWF has taken the answer to {} is not known: {}",
          task.activityId(),
          Reasons.of(e));
      return false;
    }
  }

  private boolean waited(
      ActivityTask task, Backoff backoff, RuntimeException e, Cancellation cancellation) {
    var delay = backoff.next();
    if (Thread.interrupted()) {
      // The call was cut off, not refused: it is made once more, at once.
      return true;
    }
    if (cancellation.has(Cause.WORKER_STOPPED)) {
      log.error("The worker ends without having answered {}: {}", task.activityId(), Reasons.of(e));
      return false;
    }
    if (backoff.failures() == 1) {
      log.warn("{} can't be answered: {}; trying again", task.activityId(), Reasons.of(e));
    }
    try {
      sleeper.sleep(delay);
    } catch (InterruptedException interrupt) {
      log.debug("Woken to answer {} at once", task.activityId(), interrupt);
    }
    return true;
  }
}
