package io.cloudprocessingengine.decider.decision;

import io.cloudprocessingengine.decider.history.ExecutionState;
import io.cloudprocessingengine.decider.history.WorkKind;
import io.cloudprocessingengine.decider.plan.OnFailure;
import java.time.Duration;

/**
 * Compares what a job wants with what its history has, and decides what is missing. Changes
 * neither.
 */
final class DecisionMaker {
  private final Limits limits;
  private final OnFailure onFailure;
  private final ExecutionState state;
  private final Progress progress;
  private final Hold hold;
  private final WindUp windUp;

  DecisionMaker(
      Limits limits,
      OnFailure onFailure,
      ExecutionState state,
      Progress progress,
      Hold hold,
      WindUp windUp) {
    this.limits = limits;
    this.onFailure = onFailure;
    this.state = state;
    this.progress = progress;
    this.hold = hold;
    this.windUp = windUp;
  }

  /** What to do now, but for closing, which {@code closing} works out. */
  Decisions decide(Closing closing) {
    if (state.start().isEmpty() || state.closed().isPresent()) {
      return Decisions.NONE;
    }
    var response = new Response(limits);
    if (progress.verdict().isPresent()) {
      stop(progress.verdict().get(), closing, response);
    } else {
      goOn(response);
    }
    return response.finish(state);
  }

  private void goOn(Response response) {
    for (var timer : progress.toDo().idleTimers()) {
      if (state.openTimers().contains(timer)) {
        response.add(new Decision.CancelTimer(timer));
      }
    }
    for (var run : progress.toDo().timers()) {
      if (!startTimer(run.name(), delay(run.beginning()), response)) {
        return;
      }
    }
    if (hold.isActive()) {
      startTimer(hold.timerId(), hold.delay(), response);
    } else {
      schedule(response);
    }
  }

  private void schedule(Response response) {
    var free = limits.openActivities() - state.openWork().size();
    for (var run : progress.toDo().activities()) {
      if (free-- <= 0 || !response.add(activity(run))) {
        return;
      }
    }
  }

  private void stop(Verdict verdict, Closing closing, Response response) {
    if (state.openWork().isEmpty() || windUp.isOver()) {
      close(verdict, closing, response);
      return;
    }
    var letEnd = verdict instanceof Verdict.Failed && onFailure == OnFailure.WAIT;
    if (state.isCancelRequested() || !letEnd) {
      startTimer(WindUp.TIMER, limits.cancelWait(), response);
      askToStop(response);
    }
  }

  private void close(Verdict verdict, Closing closing, Response response) {
    if (hold.isActive()) {
      startTimer(hold.timerId(), hold.delay(), response);
    } else {
      response.add(closing.by(verdict));
    }
  }

  private void askToStop(Response response) {
    for (var work : state.openWork()) {
      if (work.key().kind() == WorkKind.ACTIVITY
          && !work.cancelRequested()
          && !response.add(new Decision.RequestCancelActivity(work.key().id()))) {
        return;
      }
    }
  }

  private boolean startTimer(String timerId, Duration delay, Response response) {
    return state.openTimers().contains(timerId)
        || response.add(new Decision.StartTimer(timerId, delay));
  }

  private static Duration delay(Beginning beginning) {
    if (beginning instanceof Beginning.AwaitSignal awaited) {
      return awaited.timeout().duration().orElseThrow();
    }
    return ((Beginning.Wait) beginning).delay();
  }

  private static Decision activity(StepRun run) {
    var begun = (Beginning.RunActivity) run.beginning();
    var step = begun.activity();
    return new Decision.ScheduleActivity(
        run.name(), run.name(), step.activity(), step.scheduling(), begun.input());
  }
}
