package io.cloudprocessingengine.decider.plan;

/** A status that a requirement can ask for; {@code COMPLETED} is any of the other three. */
public enum RequiredStatus {
  SUCCEEDED,
  FAILED,
  SKIPPED,
  COMPLETED
}
