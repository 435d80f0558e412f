package io.cloudprocessingengine.decider.simulate;

import io.cloudprocessingengine.decider.decision.Decision;
import io.cloudprocessingengine.decider.decision.StepStatus;
import io.cloudprocessingengine.decider.history.Outcome;
import io.cloudprocessingengine.decider.history.WorkKey;
import io.cloudprocessingengine.decider.history.WorkKind;
import io.cloudprocessingengine.decider.plan.ActivityTimeouts;
import io.cloudprocessingengine.decider.plan.OutputsSpec;
import io.cloudprocessingengine.decider.plan.Plan;
import io.cloudprocessingengine.decider.plan.SignalStep;
import io.cloudprocessingengine.decider.plan.Step;
import io.cloudprocessingengine.decider.plan.Timeout;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Lets happen what a job has decided, and what people do: the signals that it waits for. */
final class Stage {
  private static final OutputsSpec ANYTHING = OutputsSpec.NONE;
  private static final Workers.Ending STOPPED =
      new Workers.Ending(Duration.ZERO, new Outcome.Canceled(""));

  /** No function runs longer. */
  private static final Timeout FUNCTION = Timeout.ofSeconds(900);

  private final Plan plan;
  private final Script script;
  private final Workers workers;
  private final VirtualSwf swf;
  private final Set<String> signaled = new HashSet<>();

  Stage(Plan plan, Script script, VirtualSwf swf) {
    this.plan = plan;
    this.script = script;
    this.workers = new Workers(script);
    this.swf = swf;
  }

  void follow(Decision decision) {
    if (decision instanceof Decision.ScheduleActivity it) {
      var task = TaskName.parse(it.activityId());
      var ending = workers.end(task, it.scheduling().timeouts(), it.activity().outputsSpec());
      swf.schedule(new WorkKey(WorkKind.ACTIVITY, it.activityId()), ending);
    } else if (decision instanceof Decision.ScheduleLambda it) {
      var ending =
          workers.end(
              TaskName.parse(it.id()),
              limit(it.lambda().timeout().or(() -> Optional.of(FUNCTION))),
              ANYTHING);
      swf.schedule(new WorkKey(WorkKind.LAMBDA, it.id()), ending);
    } else if (decision instanceof Decision.StartChild it) {
      var limit = limit(it.child().child().executionTimeout());
      var ending = workers.end(TaskName.parse(it.task()), limit, ANYTHING);
      swf.schedule(new WorkKey(WorkKind.CHILD_WORKFLOW, it.workflowId()), ending);
    } else if (decision instanceof Decision.RequestCancelActivity it) {
      swf.requestCancel(new WorkKey(WorkKind.ACTIVITY, it.activityId()), STOPPED);
    } else if (decision instanceof Decision.RequestCancelChild it) {
      swf.requestCancel(new WorkKey(WorkKind.CHILD_WORKFLOW, it.workflowId()), STOPPED);
    } else if (decision instanceof Decision.StartTimer it) {
      swf.startTimer(it);
    } else if (decision instanceof Decision.CancelTimer it) {
      swf.cancelTimer(it.timerId());
    }
  }

  private static ActivityTimeouts limit(Optional<Timeout> startToClose) {
    return new ActivityTimeouts(
        Timeout.NONE, Timeout.NONE, Timeout.NONE, startToClose.orElse(Timeout.NONE));
  }

  /** Somebody sends each signal that a step has begun to wait for, unless the script says no. */
  void sendSignals(Map<String, StepStatus> statuses) {
    for (var step : plan.steps()) {
      if (step.kind() instanceof SignalStep signal
          && statuses.get(step.name()) == StepStatus.RUNNING
          && signaled.add(step.name())) {
        send(step, signal);
      }
    }
  }

  private void send(Step step, SignalStep signal) {
    var act = script.act(TaskName.parse(step.name()));
    var given = script.signals().stream().anyMatch(it -> it.name().equals(signal.signal()));
    var comes = act.end().map(end -> end instanceof Act.Result).orElse(!given);
    if (comes) {
      var input = act.end().map(end -> ((Act.Result) end).value().toString()).orElse("");
      swf.signalLater(act.duration().orElse(Workers.USUAL), signal.signal(), input);
    }
  }
}
