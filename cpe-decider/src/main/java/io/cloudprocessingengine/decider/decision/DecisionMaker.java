package io.cloudprocessingengine.decider.decision;

import io.cloudprocessingengine.decider.history.ExecutionState;
import io.cloudprocessingengine.decider.history.Work;
import io.cloudprocessingengine.decider.history.WorkKind;
import io.cloudprocessingengine.decider.plan.OnFailure;
import java.time.Duration;

/**
 * Compares what a job wants with what its history has, and decides what is missing. Changes
 * neither.
 */
final class DecisionMaker {
  /** Timers that are kept free for the decider's own. */
  private static final int OWN_TIMERS = 10;

  private final Limits limits;
  private final OnFailure onFailure;
  private final ExecutionState state;
  private final Progress progress;
  private final Hold hold;
  private final WindUp windUp;
  private final HistoryRoom room;

  DecisionMaker(
      Limits limits,
      OnFailure onFailure,
      ExecutionState state,
      Progress progress,
      Hold hold,
      WindUp windUp,
      HistoryRoom room) {
    this.limits = limits;
    this.onFailure = onFailure;
    this.state = state;
    this.progress = progress;
    this.hold = hold;
    this.windUp = windUp;
    this.room = room;
  }

  /** What to do now, but for closing, which {@code closing} works out. */
  Decisions decide(Closing closing) {
    if (state.start().isEmpty() || state.closed().isPresent()) {
      return Decisions.NONE;
    }
    var response = new Response(limits);
    if (hold.isActive()) {
      startTimer(hold.timerId(), hold.delay(), response);
    }
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
    if (!hold.holdsTimers()) {
      startTimers(response);
    }
    if (!hold.isActive()) {
      progress.toDo().toStop().stream()
          .flatMap(work -> state.work(work).stream())
          .forEach(work -> askToStop(work, response));
      schedule(response);
    }
  }

  private void startTimers(Response response) {
    var free = limits.openActivities() - OWN_TIMERS - state.openTimers().size();
    for (var timer : progress.toDo().timers().entrySet()) {
      if (free-- <= 0 || !startTimer(timer.getKey(), timer.getValue(), response)) {
        return;
      }
    }
  }

  private void schedule(Response response) {
    if (hold.isPacing(state)) {
      return;
    }
    var left = hold.most();
    for (var kind : WorkKind.values()) {
      var free = limits.openActivities() - state.openWork(kind);
      for (var task : progress.toDo().tasks(kind)) {
        if (free-- <= 0) {
          break;
        }
        if (left-- <= 0) {
          response.add(Hold.pace(state));
          return;
        }
        if (!response.add(TaskDecision.of(task))) {
          return;
        }
      }
    }
  }

  private void stop(Verdict verdict, Closing closing, Response response) {
    var spent = room.isSpent(state);
    var open =
        state.openWork().stream().filter(work -> !progress.tasks().isAbandoned(work)).toList();
    if (open.isEmpty() || windUp.isOver() || spent) {
      if (!hold.isActive() || spent) {
        response.add(closing.by(verdict));
      }
      return;
    }
    var letEnd = verdict instanceof Verdict.Failed && onFailure == OnFailure.WAIT;
    if (state.isCancelRequested() || !letEnd) {
      startTimer(WindUp.TIMER, limits.cancelWait(), response);
      if (!hold.isActive()) {
        open.forEach(work -> askToStop(work, response));
      }
    }
  }

  /** A function cannot be stopped, and a child not before it runs. */
  private static void askToStop(Work work, Response response) {
    if (!work.isOpen() || work.cancelRequested()) {
      return;
    }
    var id = work.key().id();
    switch (work.key().kind()) {
      case ACTIVITY -> response.add(new Decision.RequestCancelActivity(id));
      case CHILD_WORKFLOW -> {
        if (work.started()) {
          response.add(new Decision.RequestCancelChild(id));
        }
      }
      case LAMBDA -> {
        // It ends by itself, soon.
      }
    }
  }

  private boolean startTimer(String timerId, Duration delay, Response response) {
    return state.openTimers().contains(timerId)
        || response.add(new Decision.StartTimer(timerId, delay));
  }
}
