package io.cloudprocessingengine.decider.history;

/** What can be handed out to be done elsewhere. */
public enum WorkKind {
  ACTIVITY,
  LAMBDA,
  CHILD_WORKFLOW
}
