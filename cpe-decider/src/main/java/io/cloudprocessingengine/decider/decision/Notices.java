package io.cloudprocessingengine.decider.decision;

import io.cloudprocessingengine.decider.history.Outcome;
import io.cloudprocessingengine.decider.history.WorkEnded;
import io.cloudprocessingengine.decider.plan.ActivityTypeId;
import java.util.Optional;

/** What an activity's end tells the client, beyond what its worker has told. */
final class Notices {
  private Notices() {}

  static Optional<Notice> of(String step, ActivityTypeId activity, WorkEnded event) {
    if (event.outcome() instanceof Outcome.TimedOut timedOut) {
      return Optional.of(
          new Notice.ActivityTimedOut(event.id(), step, step, activity, timedOut.timeout()));
    }
    if (event.outcome() instanceof Outcome.Canceled) {
      return Optional.of(new Notice.ActivityCanceled(event.id(), step, step, activity));
    }
    return Optional.empty();
  }
}
