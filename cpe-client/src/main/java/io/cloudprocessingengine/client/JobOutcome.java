package io.cloudprocessingengine.client;

/** How a job ended. */
public enum JobOutcome {
  COMPLETED,
  FAILED,
  CANCELED,
  /** It ran longer than its workflow's timeout. */
  TIMED_OUT,
  /** An operator, or a limit of SWF, ended it. */
  TERMINATED,
  /** It never started: the command that was to start it was refused. */
  REJECTED
}
