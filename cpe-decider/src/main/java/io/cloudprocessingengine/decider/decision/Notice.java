package io.cloudprocessingengine.decider.decision;

import io.cloudprocessingengine.decider.plan.ActivityTypeId;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/**
 * Something that happened to a step and that the job's client wants to know.
 *
 * @param eventId the event that brought it
 * @param time when that was
 */
public record Notice(long eventId, Instant time, String step, Happening what) {
  public Notice {
    Objects.requireNonNull(time, "time");
    Objects.requireNonNull(step, "step");
    Objects.requireNonNull(what, "what");
  }

  /** What happened. */
  public sealed interface Happening {}

  /** The step does not run, because of what became of others or of its own condition. */
  public record Skipped(String why) implements Happening {
    public Skipped {
      Objects.requireNonNull(why, "why");
    }
  }

  /** The step's activity ran out of time; {@code timeout} is SWF's name of the clock. */
  public record ActivityTimedOut(ActivityTask task, String timeout) implements Happening {
    public ActivityTimedOut {
      Objects.requireNonNull(task, "task");
      Objects.requireNonNull(timeout, "timeout");
    }
  }

  /**
   * The step's activity failed, and will be tried again.
   *
   * @param task the one that failed
   * @param attempt the one that follows, from 2
   */
  public record ActivityRetrying(ActivityTask task, int attempt, Duration delay, Failure failure)
      implements Happening {
    public ActivityRetrying {
      Objects.requireNonNull(task, "task");
      Objects.requireNonNull(delay, "delay");
      Objects.requireNonNull(failure, "failure");
    }
  }

  /** The step's activity was cancelled before a worker took it, so that no worker tells. */
  public record ActivityCanceled(ActivityTask task) implements Happening {
    public ActivityCanceled {
      Objects.requireNonNull(task, "task");
    }
  }

  /** An activity task by its id and type. */
  public record ActivityTask(String activityId, ActivityTypeId type) {
    public ActivityTask {
      Objects.requireNonNull(activityId, "activityId");
      Objects.requireNonNull(type, "type");
    }
  }
}
