package io.cloudprocessingengine.decider.decision;

/** Where a task stands. */
enum TaskPhase {
  /** Its timer runs, or is about to. */
  PAUSED,
  /** SWF is to be told, or has been and has not confirmed. */
  READY,
  RUNNING,
  ENDED
}
