package io.cloudprocessingengine.decider.history;

/** The kinds of decision that SWF can refuse. */
public enum DecisionKind {
  SCHEDULE_ACTIVITY,
  REQUEST_CANCEL_ACTIVITY,
  START_TIMER,
  CANCEL_TIMER,
  RECORD_MARKER,
  SCHEDULE_LAMBDA,
  START_CHILD_WORKFLOW,
  SIGNAL_EXTERNAL_WORKFLOW,
  REQUEST_CANCEL_EXTERNAL_WORKFLOW,
  COMPLETE_WORKFLOW,
  FAIL_WORKFLOW,
  CANCEL_WORKFLOW,
  CONTINUE_AS_NEW;

  /** Whether the decision would have closed the execution. */
  public boolean closes() {
    return switch (this) {
      case COMPLETE_WORKFLOW, FAIL_WORKFLOW, CANCEL_WORKFLOW, CONTINUE_AS_NEW -> true;
      case SCHEDULE_ACTIVITY,
          REQUEST_CANCEL_ACTIVITY,
          START_TIMER,
          CANCEL_TIMER,
          RECORD_MARKER,
          SCHEDULE_LAMBDA,
          START_CHILD_WORKFLOW,
          SIGNAL_EXTERNAL_WORKFLOW,
          REQUEST_CANCEL_EXTERNAL_WORKFLOW ->
          false;
    };
  }
}
