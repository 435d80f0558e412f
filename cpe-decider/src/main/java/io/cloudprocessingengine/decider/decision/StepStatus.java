package io.cloudprocessingengine.decider.decision;

/** Where a step stands. */
public enum StepStatus {
  /** Some step that it requires has not ended. */
  WAITING,
  /** It is to run; SWF has not confirmed that it does. */
  READY,
  /** It runs. */
  RUNNING,
  SUCCEEDED,
  FAILED,
  SKIPPED;

  /** Whether nothing can change any more. */
  public boolean hasEnded() {
    return switch (this) {
      case WAITING, READY, RUNNING -> false;
      case SUCCEEDED, FAILED, SKIPPED -> true;
    };
  }
}
