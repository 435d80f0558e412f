package io.cloudprocessingengine.decider.simulate;

import io.cloudprocessingengine.decider.history.Outcome;
import io.cloudprocessingengine.decider.plan.ActivityTimeouts;
import io.cloudprocessingengine.decider.plan.OutputsSpec;
import io.cloudprocessingengine.decider.plan.Timeout;
import java.time.Duration;
import java.util.List;

/** Does the work of a simulation: says when each task ends, and how. */
final class Workers {
  /** How long something takes of which nobody said. */
  static final Duration USUAL = Duration.ofSeconds(10);

  private final Script script;

  Workers(Script script) {
    this.script = script;
  }

  /** An end to come. */
  record Ending(Duration after, Outcome outcome) {}

  Ending end(TaskName task, ActivityTimeouts timeouts, OutputsSpec outputs) {
    var act = script.act(task);
    var end = act.end().orElseGet(() -> new Act.Result(SampleResult.of(task.step(), outputs)));
    if (end instanceof Act.Timeout timeout) {
      return timedOut(timeout.clock(), act.duration().orElse(limit(timeout.clock(), timeouts)));
    }
    var duration = act.duration().orElse(USUAL);
    // Workers take tasks at once, so both clocks begin to run at the same time.
    for (var clock : List.of(Act.Clock.START_TO_CLOSE, Act.Clock.SCHEDULE_TO_CLOSE)) {
      var longest = timeout(clock, timeouts).duration().orElse(duration);
      var other = timeouts.scheduleToClose().duration().orElse(longest);
      if (duration.compareTo(longest) > 0 && longest.compareTo(other) <= 0) {
        return timedOut(clock, longest);
      }
    }
    return new Ending(duration, outcome(end));
  }

  private static Outcome outcome(Act.End end) {
    if (end instanceof Act.Failure failure) {
      return new Outcome.Failed(failure.reason(), failure.details());
    }
    return new Outcome.Completed(((Act.Result) end).value().toString());
  }

  private static Ending timedOut(Act.Clock clock, Duration after) {
    return new Ending(after, new Outcome.TimedOut(clock.name(), ""));
  }

  private static Duration limit(Act.Clock clock, ActivityTimeouts timeouts) {
    return timeout(clock, timeouts).duration().orElse(USUAL);
  }

  private static Timeout timeout(Act.Clock clock, ActivityTimeouts timeouts) {
    return switch (clock) {
      case HEARTBEAT -> timeouts.heartbeat();
      case SCHEDULE_TO_CLOSE -> timeouts.scheduleToClose();
      case SCHEDULE_TO_START -> timeouts.scheduleToStart();
      case START_TO_CLOSE -> timeouts.startToClose();
    };
  }
}
