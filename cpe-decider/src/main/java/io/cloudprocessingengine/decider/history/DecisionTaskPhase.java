package io.cloudprocessingengine.decider.history;

/** What became of a decision task. */
public enum DecisionTaskPhase {
  SCHEDULED,
  STARTED,
  COMPLETED,
  TIMED_OUT
}
