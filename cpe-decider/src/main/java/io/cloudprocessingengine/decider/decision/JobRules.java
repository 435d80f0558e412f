package io.cloudprocessingengine.decider.decision;

import com.fasterxml.jackson.databind.node.NullNode;
import io.cloudprocessingengine.decider.history.DecisionKind;
import io.cloudprocessingengine.decider.history.DecisionRefused;
import io.cloudprocessingengine.decider.history.DecisionTaskEvent;
import io.cloudprocessingengine.decider.history.EventRules;
import io.cloudprocessingengine.decider.history.ExecutionState;
import io.cloudprocessingengine.decider.history.ExternalWorkflowEvent;
import io.cloudprocessingengine.decider.history.MarkerRecorded;
import io.cloudprocessingengine.decider.history.TimerCanceled;
import io.cloudprocessingengine.decider.history.TimerFired;
import io.cloudprocessingengine.decider.history.TimerStarted;
import io.cloudprocessingengine.decider.history.UnknownEvent;
import io.cloudprocessingengine.decider.history.Work;
import io.cloudprocessingengine.decider.history.WorkCancelRequested;
import io.cloudprocessingengine.decider.history.WorkEnded;
import io.cloudprocessingengine.decider.history.WorkKind;
import io.cloudprocessingengine.decider.history.WorkScheduled;
import io.cloudprocessingengine.decider.history.WorkStarted;
import io.cloudprocessingengine.decider.history.WorkflowCancelRequested;
import io.cloudprocessingengine.decider.history.WorkflowClosed;
import io.cloudprocessingengine.decider.history.WorkflowSignaled;
import io.cloudprocessingengine.decider.history.WorkflowStarted;
import io.cloudprocessingengine.decider.plan.Plan;
import java.util.Optional;
import java.util.Set;

/**
 * What each kind of event does to a job. Events that fit no step (of another plan's version, say)
 * change nothing.
 */
final class JobRules implements EventRules {
  private static final Set<String> PASSING =
      Set.of("OPEN_ACTIVITIES_LIMIT_EXCEEDED", "ACTIVITY_CREATION_RATE_EXCEEDED");
  private static final String UNHANDLED_DECISION = "UNHANDLED_DECISION";
  private static final int TIMER_REFUSALS = 3;

  private final Plan plan;
  private final ExecutionState state;
  private final Progress progress;
  private final Hold hold;
  private final WindUp windUp;

  JobRules(Plan plan, ExecutionState state, Progress progress, Hold hold, WindUp windUp) {
    this.plan = plan;
    this.state = state;
    this.progress = progress;
    this.hold = hold;
    this.windUp = windUp;
  }

  @Override
  public void workflowStarted(WorkflowStarted event) {
    if (event.id() == 1) {
      var input = JobInput.read(event.start().input(), plan.inputSpec());
      input
          .failure()
          .ifPresent(failure -> progress.conclude(new Verdict.Failed(Optional.empty(), failure)));
      progress.begin(input.value(), event);
    }
  }

  @Override
  public void workflowCancelRequested(WorkflowCancelRequested event) {
    progress.conclude(new Verdict.Canceled());
  }

  @Override
  public void workflowSignaled(WorkflowSignaled event) {
    progress
        .signals()
        .receive(event.signal(), event.input())
        .ifPresent(
            run -> progress.move(run, new Beginning.Done(SignalBox.value(event.input())), event));
  }

  @Override
  public void workflowClosed(WorkflowClosed event) {
    // The state knows; nothing is decided after it.
  }

  @Override
  public void decisionTask(DecisionTaskEvent event) {
    // Steps depend on what was done, not on who was asked to decide.
  }

  @Override
  public void decisionRefused(DecisionRefused event) {
    if (event.decision() == DecisionKind.SCHEDULE_ACTIVITY) {
      runOf(event.subject(), StepStatus.READY).ifPresent(run -> activityRefused(run, event));
    } else if (event.decision() == DecisionKind.START_TIMER) {
      timerRefused(event);
    } else if (event.decision() == DecisionKind.CANCEL_TIMER) {
      progress.toDo().timerEnded(event.subject());
    } else if (event.decision().closes() && !event.cause().equals(UNHANDLED_DECISION)) {
      hold.begin();
    }
  }

  private void activityRefused(StepRun run, DecisionRefused event) {
    if (PASSING.contains(event.cause())) {
      hold.begin();
    } else {
      progress.move(
          run, new Beginning.Impossible(new Failure(Failure.SCHEDULE, event.cause())), event);
    }
  }

  private void timerRefused(DecisionRefused event) {
    hold.timerEnded(event.subject());
    windUp.timerEnded(event.subject());
    runOf(event.subject(), StepStatus.READY)
        .ifPresent(
            run -> {
              run.refused();
              if (run.refusals() >= TIMER_REFUSALS) {
                activityRefused(run, event);
              }
            });
  }

  @Override
  public void workScheduled(WorkScheduled event) {
    if (event.work().kind() == WorkKind.ACTIVITY) {
      runOf(event.work().id(), StepStatus.READY).ifPresent(this::begun);
    }
  }

  @Override
  public void workStarted(WorkStarted event) {
    // The worker tells the client.
  }

  @Override
  public void workCancelRequested(WorkCancelRequested event) {
    // The state knows, so that nothing is asked to stop twice.
  }

  @Override
  public void workEnded(WorkEnded event) {
    state
        .workScheduledBy(event.scheduledEventId())
        .ifPresent(
            work ->
                runOf(work.key().id(), StepStatus.RUNNING)
                    .ifPresent(run -> activityEnded(run, work, event)));
  }

  private void activityEnded(StepRun run, Work work, WorkEnded event) {
    if (run.beginning() instanceof Beginning.RunActivity begun) {
      Notices.of(run.name(), begun.activity().activity().type(), work, event)
          .ifPresent(progress.notices()::add);
      progress.move(run, Ending.of(begun.activity(), event.outcome()), event);
    }
  }

  @Override
  public void timerStarted(TimerStarted event) {
    runOf(event.timerId(), StepStatus.READY).ifPresent(this::begun);
  }

  private void begun(StepRun run) {
    run.running();
    progress.toDo().remove(run);
  }

  @Override
  public void timerFired(TimerFired event) {
    timerEnded(event.timerId());
    runOf(event.timerId(), StepStatus.RUNNING).ifPresent(run -> timeIsUp(run, event));
  }

  private void timeIsUp(StepRun run, TimerFired event) {
    if (run.beginning() instanceof Beginning.Wait) {
      progress.move(run, new Beginning.Done(NullNode.getInstance()), event);
    } else if (run.beginning() instanceof Beginning.AwaitSignal awaited) {
      var details = "no signal " + awaited.signal() + " came in " + awaited.timeout() + " s";
      progress.move(run, new Beginning.Impossible(new Failure(Failure.TIMEOUT, details)), event);
    }
  }

  @Override
  public void timerCanceled(TimerCanceled event) {
    timerEnded(event.timerId());
  }

  private void timerEnded(String timerId) {
    hold.timerEnded(timerId);
    windUp.timerEnded(timerId);
    progress.toDo().timerEnded(timerId);
  }

  @Override
  public void markerRecorded(MarkerRecorded event) {
    // No step waits for a marker.
  }

  @Override
  public void externalWorkflow(ExternalWorkflowEvent event) {
    // No step waits for another execution that is not its child.
  }

  @Override
  public void unknown(UnknownEvent event) {
    // The shell says that it saw one.
  }

  private Optional<StepRun> runOf(String step, StepStatus status) {
    return progress.run(step).filter(run -> run.status() == status);
  }
}
