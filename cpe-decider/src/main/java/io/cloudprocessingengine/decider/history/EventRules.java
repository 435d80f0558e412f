package io.cloudprocessingengine.decider.history;

/** A rule for each kind of event: whoever follows a history has an answer to all of them. */
public interface EventRules {
  void workflowStarted(WorkflowStarted event);

  void workflowCancelRequested(WorkflowCancelRequested event);

  void workflowSignaled(WorkflowSignaled event);

  void workflowClosed(WorkflowClosed event);

  void decisionTask(DecisionTaskEvent event);

  void decisionRefused(DecisionRefused event);

  void workScheduled(WorkScheduled event);

  void workStarted(WorkStarted event);

  void workCancelRequested(WorkCancelRequested event);

  void workEnded(WorkEnded event);

  void timerStarted(TimerStarted event);

  void timerFired(TimerFired event);

  void timerCanceled(TimerCanceled event);

  void markerRecorded(MarkerRecorded event);

  void externalWorkflow(ExternalWorkflowEvent event);

  void unknown(UnknownEvent event);
}
