package io.cloudprocessingengine.decider.history;

import java.time.Instant;

/**
 * One event of an execution's history. Work that is handed out (an activity, a Lambda function, a
 * child workflow) lives through the same events whatever it is; its {@link WorkKind} tells them
 * apart.
 */
public sealed interface Event
    permits WorkflowStarted,
        WorkflowCancelRequested,
        WorkflowSignaled,
        WorkflowClosed,
        DecisionTaskEvent,
        DecisionRefused,
        WorkScheduled,
        WorkStarted,
        WorkCancelRequested,
        WorkEnded,
        TimerStarted,
        TimerFired,
        TimerCanceled,
        MarkerRecorded,
        ExternalWorkflowEvent,
        UnknownEvent {

  /** The event's number in its history, counted from 1. */
  long id();

  /** When SWF recorded it. */
  Instant time();

  /** Calls the one rule that is for this kind of event. */
  void tell(EventRules rules);
}
