package io.cloudprocessingengine.decider.history;

/** How an execution closed. */
public enum CloseStatus {
  COMPLETED,
  FAILED,
  CANCELED,
  TIMED_OUT,
  TERMINATED,
  CONTINUED_AS_NEW
}
