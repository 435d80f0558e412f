package io.cloudprocessingengine.decider.decision;

import io.cloudprocessingengine.decider.history.Outcome;
import io.cloudprocessingengine.decider.history.Work;
import io.cloudprocessingengine.decider.history.WorkEnded;
import io.cloudprocessingengine.decider.plan.ActivityTypeId;
import java.util.Optional;

/** What an activity's end tells the client, beyond what its worker has told. */
final class Notices {
  private Notices() {}

  static Optional<Notice> of(String step, ActivityTypeId type, Work work, WorkEnded event) {
    var task = new Notice.ActivityTask(work.key().id(), type);
    if (event.outcome() instanceof Outcome.TimedOut timedOut) {
      return notice(step, event, new Notice.ActivityTimedOut(task, timedOut.timeout()));
    }
    if (event.outcome() instanceof Outcome.Canceled && !work.started()) {
      return notice(step, event, new Notice.ActivityCanceled(task));
    }
    return Optional.empty();
  }

  private static Optional<Notice> notice(String step, WorkEnded event, Notice.Happening what) {
    return Optional.of(new Notice(event.id(), event.time(), step, what));
  }
}
