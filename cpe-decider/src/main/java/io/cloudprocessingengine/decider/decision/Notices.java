package io.cloudprocessingengine.decider.decision;

import io.cloudprocessingengine.decider.history.Event;
import io.cloudprocessingengine.decider.history.Outcome;
import io.cloudprocessingengine.decider.history.Work;
import io.cloudprocessingengine.decider.history.WorkEnded;
import io.cloudprocessingengine.decider.plan.ActivityStep;
import java.time.Duration;
import java.util.Optional;

/** What the end of an activity tells the client, beyond what its worker has told. */
final class Notices {
  private Notices() {}

  static Optional<Notice> of(Task task, Work work, WorkEnded event) {
    return activity(task)
        .flatMap(activity -> happening(activity, work, event))
        .map(what -> notice(task, event, what));
  }

  private static Optional<Notice.Happening> happening(
      Notice.ActivityTask activity, Work work, WorkEnded event) {
    if (event.outcome() instanceof Outcome.TimedOut timedOut) {
      return Optional.of(new Notice.ActivityTimedOut(activity, timedOut.timeout()));
    }
    return event.outcome() instanceof Outcome.Canceled && !work.started()
        ? Optional.of(new Notice.ActivityCanceled(activity))
        : Optional.empty();
  }

  /** To be asked before the next attempt is counted. */
  static Optional<Notice> retrying(Task task, Failure failure, Duration delay, Event event) {
    var next = task.id().attempt() + 1;
    return activity(task)
        .map(activity -> new Notice.ActivityRetrying(activity, next, delay, failure))
        .map(what -> notice(task, event, what));
  }

  private static Optional<Notice.ActivityTask> activity(Task task) {
    return task.step() instanceof ActivityStep step
        ? Optional.of(new Notice.ActivityTask(task.key().id(), step.activity().type()))
        : Optional.empty();
  }

  private static Notice notice(Task task, Event event, Notice.Happening what) {
    return new Notice(event.id(), event.time(), task.group().run().name(), what);
  }
}
