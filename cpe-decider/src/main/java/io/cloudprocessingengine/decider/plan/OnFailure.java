package io.cloudprocessingengine.decider.plan;

/** What happens to running steps once a job has failed. */
public enum OnFailure {
  /** They are asked to stop, and waited for within a bound. */
  CANCEL,
  /** They go on to their own end. */
  WAIT
}
