package io.cloudprocessingengine.decider.decision;

import io.cloudprocessingengine.decider.history.DecisionRefused;
import io.cloudprocessingengine.decider.history.Refusal;
import io.cloudprocessingengine.decider.history.WorkKey;
import io.cloudprocessingengine.decider.history.WorkKind;

/**
 * What becomes of decisions that SWF refuses: what it will take later is decided again after a
 * pause; what it never takes fails the step.
 */
final class Refusals {
  private static final String UNHANDLED_DECISION = "UNHANDLED_DECISION";
  private static final int TIMER_REFUSALS = 3;

  private final Progress progress;
  private final Hold hold;
  private final WindUp windUp;

  Refusals(Progress progress, Hold hold, WindUp windUp) {
    this.progress = progress;
    this.hold = hold;
    this.windUp = windUp;
  }

  void refused(DecisionRefused event) {
    switch (event.decision()) {
      case SCHEDULE_ACTIVITY -> task(WorkKind.ACTIVITY, event);
      case SCHEDULE_LAMBDA -> task(WorkKind.LAMBDA, event);
      case START_CHILD_WORKFLOW -> task(WorkKind.CHILD_WORKFLOW, event);
      case START_TIMER -> timer(event);
      case CANCEL_TIMER -> progress.toDo().timerEnded(event.subject());
      case COMPLETE_WORKFLOW, FAIL_WORKFLOW, CANCEL_WORKFLOW, CONTINUE_AS_NEW -> close(event);
      case REQUEST_CANCEL_ACTIVITY, REQUEST_CANCEL_EXTERNAL_WORKFLOW -> askedToStop(event);
      case RECORD_MARKER, SIGNAL_EXTERNAL_WORKFLOW -> {
        // This decider decides neither.
      }
    }
  }

  private void task(WorkKind kind, DecisionRefused event) {
    var key = new WorkKey(kind, event.subject());
    if (!Refusal.passes(event.cause())) {
      progress.tasks().refused(key, event);
    } else if (progress.tasks().postponed(key)) {
      hold.begin();
    }
  }

  private void timer(DecisionRefused event) {
    if (Refusal.passes(event.cause())) {
      hold.beginForTimers();
      return;
    }
    hold.timerEnded(event.subject());
    windUp.timerEnded(event.subject());
    progress.tasks().timerRefused(event);
    progress
        .run(event.subject())
        .filter(run -> run.status() == StepStatus.READY && run.beginning().isTimed())
        .ifPresent(run -> stepTimer(run, event));
  }

  private void stepTimer(StepRun run, DecisionRefused event) {
    run.refused();
    if (run.refusals() >= TIMER_REFUSALS) {
      progress.toDo().removeTimer(run.name());
      var failure = new Failure(Failure.SCHEDULE, event.cause());
      progress.move(run, new Beginning.Impossible(failure), event);
    }
  }

  /** Something has come in meanwhile: it is decided again at once. Else it takes time. */
  private void close(DecisionRefused event) {
    if (!event.cause().equals(UNHANDLED_DECISION)) {
      hold.begin();
    }
  }

  private void askedToStop(DecisionRefused event) {
    if (Refusal.passes(event.cause())) {
      hold.begin();
    }
  }
}
