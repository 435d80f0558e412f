package io.cloudprocessingengine.decider.history;

import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What each kind of event does to the state. Events that fit nothing (an end of unknown work)
 * change nothing.
 */
final class StateRules implements EventRules {
  private final ExecutionState state;

  StateRules(ExecutionState state) {
    this.state = state;
  }

  @Override
  public void workflowStarted(WorkflowStarted event) {
    state.start = event.start();
  }

  @Override
  public void workflowCancelRequested(WorkflowCancelRequested event) {
    if (!state.isCancelRequested()) {
      state.cancelRequestedBy = event.id();
    }
  }

  @Override
  public void workflowSignaled(WorkflowSignaled event) {
    state.signals.merge(event.signal(), 1, Integer::sum);
  }

  @Override
  public void workflowClosed(WorkflowClosed event) {
    state.closed = event.status();
  }

  @Override
  public void decisionTask(DecisionTaskEvent event) {
    if (event.phase() == DecisionTaskPhase.COMPLETED) {
      state.decisions++;
    }
  }

  @Override
  public void decisionRefused(DecisionRefused event) {
    switch (event.decision()) {
      case START_CHILD_WORKFLOW -> endRefused(WorkKind.CHILD_WORKFLOW, event);
      case SCHEDULE_LAMBDA -> endRefused(WorkKind.LAMBDA, event);
      case REQUEST_CANCEL_ACTIVITY -> stopAsking(WorkKind.ACTIVITY, event);
      case REQUEST_CANCEL_EXTERNAL_WORKFLOW -> stopAsking(WorkKind.CHILD_WORKFLOW, event);
      case SCHEDULE_ACTIVITY,
          START_TIMER,
          CANCEL_TIMER,
          RECORD_MARKER,
          SIGNAL_EXTERNAL_WORKFLOW,
          COMPLETE_WORKFLOW,
          FAIL_WORKFLOW,
          CANCEL_WORKFLOW,
          CONTINUE_AS_NEW -> {
        // What was refused never was; whoever wants it decides again.
      }
    }
  }

  @Override
  public void workScheduled(WorkScheduled event) {
    Work work = Work.scheduled(event.work(), event.id());
    state.worksByScheduledEvent.put(event.id(), event.work());
    keep(work);
  }

  @Override
  public void workStarted(WorkStarted event) {
    state.workScheduledBy(event.scheduledEventId()).ifPresent(work -> change(work, Work::begun));
  }

  @Override
  public void workCancelRequested(WorkCancelRequested event) {
    state.work(event.work()).ifPresent(work -> change(work, Work::askedToStop));
  }

  @Override
  public void workEnded(WorkEnded event) {
    state.workScheduledBy(event.scheduledEventId()).ifPresent(work -> change(work, Work::ended));
  }

  @Override
  public void timerStarted(TimerStarted event) {
    state.openTimers.add(event.timerId());
  }

  @Override
  public void timerFired(TimerFired event) {
    state.openTimers.remove(event.timerId());
  }

  @Override
  public void timerCanceled(TimerCanceled event) {
    state.openTimers.remove(event.timerId());
  }

  @Override
  public void markerRecorded(MarkerRecorded event) {
    state.markers.put(event.marker(), event.details());
  }

  @Override
  public void externalWorkflow(ExternalWorkflowEvent event) {
    // No plan waits for what happens to other executions.
  }

  @Override
  public void unknown(UnknownEvent event) {
    // Counted, so that no gap opens; the shell says once that it saw one.
  }

  /** A child or Lambda that was announced and then could not be started is over. */
  private void endRefused(WorkKind kind, DecisionRefused event) {
    Optional<Work> work = state.work(new WorkKey(kind, event.subject()));
    work.ifPresent(open -> change(open, Work::ended));
  }

  /** What would be refused again counts as asked; what SWF takes later does not. */
  private void stopAsking(WorkKind kind, DecisionRefused event) {
    var passes = Refusal.passes(event.cause());
    state
        .work(new WorkKey(kind, event.subject()))
        .ifPresent(open -> change(open, passes ? Work::notAsked : Work::askedToStop));
  }

  private void change(Work work, UnaryOperator<Work> change) {
    if (work.isOpen()) {
      keep(change.apply(work));
    }
  }

  private void keep(Work work) {
    state.works.put(work.key(), work);
    var before =
        work.isOpen() ? state.openWorks.put(work.key(), work) : state.openWorks.remove(work.key());
    var more = (work.isOpen() ? 1 : 0) - (before == null ? 0 : 1);
    state.openCounts.merge(work.key().kind(), more, Integer::sum);
  }
}
