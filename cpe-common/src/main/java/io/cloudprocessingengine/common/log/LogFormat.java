package io.cloudprocessingengine.common.log;

/** How log lines are written. */
public enum LogFormat {
  /** For people: time, level, message, ids of the job. */
  HUMAN,
  /** One JSON object per line. */
  JSON
}
