package io.cloudprocessingengine.decider.decision;

import io.cloudprocessingengine.decider.plan.ActivityTypeId;
import java.util.Objects;

/**
 * Something that happened to a step and that the job's client wants to know; {@code eventId} is the
 * event that brought it.
 */
public sealed interface Notice {
  long eventId();

  String step();

  /** The step does not run, because of what became of others or of its own condition. */
  record StepSkipped(long eventId, String step, String why) implements Notice {
    public StepSkipped {
      Objects.requireNonNull(step, "step");
      Objects.requireNonNull(why, "why");
    }
  }

  /** Its activity ran out of time; {@code timeout} is SWF's name of the clock. */
  record ActivityTimedOut(
      long eventId, String step, String activityId, ActivityTypeId activity, String timeout)
      implements Notice {
    public ActivityTimedOut {
      Objects.requireNonNull(step, "step");
      Objects.requireNonNull(activityId, "activityId");
      Objects.requireNonNull(activity, "activity");
      Objects.requireNonNull(timeout, "timeout");
    }
  }

  /** Its activity stopped because it was asked to. */
  record ActivityCanceled(long eventId, String step, String activityId, ActivityTypeId activity)
      implements Notice {
    public ActivityCanceled {
      Objects.requireNonNull(step, "step");
      Objects.requireNonNull(activityId, "activityId");
      Objects.requireNonNull(activity, "activity");
    }
  }
}
