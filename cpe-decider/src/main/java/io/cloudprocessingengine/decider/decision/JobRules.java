package io.cloudprocessingengine.decider.decision;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.NullNode;
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
import io.cloudprocessingengine.decider.history.WorkCancelRequested;
import io.cloudprocessingengine.decider.history.WorkEnded;
import io.cloudprocessingengine.decider.history.WorkScheduled;
import io.cloudprocessingengine.decider.history.WorkStarted;
import io.cloudprocessingengine.decider.history.WorkflowCancelRequested;
import io.cloudprocessingengine.decider.history.WorkflowClosed;
import io.cloudprocessingengine.decider.history.WorkflowSignaled;
import io.cloudprocessingengine.decider.history.WorkflowStarted;
import io.cloudprocessingengine.decider.plan.Plan;
import java.util.Optional;

/**
 * What each kind of event does to a job. Events that fit no step (of another plan's version, say)
 * change nothing.
 */
final class JobRules implements EventRules {
  private final Plan plan;
  private final ExecutionState state;
  private final Progress progress;
  private final Hold hold;
  private final WindUp windUp;
  private final Refusals refusals;
  private final ReservedSignals reserved;
  private JsonNode document = MissingNode.getInstance();

  JobRules(Plan plan, ExecutionState state, Progress progress, Hold hold, WindUp windUp) {
    this.plan = plan;
    this.state = state;
    this.progress = progress;
    this.hold = hold;
    this.windUp = windUp;
    this.refusals = new Refusals(progress, hold, windUp);
    this.reserved = new ReservedSignals(state, progress);
  }

  /** What the job was given, whether it fits the plan or not; missing when that is not JSON. */
  JsonNode document() {
    return document;
  }

  @Override
  public void workflowStarted(WorkflowStarted event) {
    if (event.id() == 1) {
      var input = JobInput.read(event.start().input(), plan.inputSpec());
      document = input.document();
      input
          .failure()
          .ifPresent(failure -> progress.conclude(new Verdict.Failed(Optional.empty(), failure)));
      if (!event.start().isChild()) {
        // A child is started by its parent's plan, with what clients send in its input.
        progress.carried().begin(input.retry());
      }
      progress.begin(input.value(), event);
    }
  }

  @Override
  public void workflowCancelRequested(WorkflowCancelRequested event) {
    progress.conclude(new Verdict.Canceled(reserved.cancelReason()));
  }

  @Override
  public void workflowSignaled(WorkflowSignaled event) {
    if (ReservedSignals.isReserved(event.signal())) {
      reserved.receive(event);
      return;
    }
    progress
        .signals()
        .receive(event.signal(), event.input())
        .ifPresent(
            run ->
                progress.move(run, new Beginning.Done(JsonText.readOrText(event.input())), event));
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
    refusals.refused(event);
  }

  @Override
  public void workScheduled(WorkScheduled event) {
    hold.taken();
    progress.tasks().scheduled(event.work());
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
        .ifPresent(work -> progress.tasks().ended(work, event));
  }

  @Override
  public void timerStarted(TimerStarted event) {
    if (progress.toDo().removeTimer(event.timerId())) {
      hold.taken();
      runOf(event.timerId(), StepStatus.READY).ifPresent(StepRun::running);
    }
  }

  @Override
  public void timerFired(TimerFired event) {
    timerEnded(event.timerId());
    progress.tasks().timerFired(event.timerId(), event);
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
