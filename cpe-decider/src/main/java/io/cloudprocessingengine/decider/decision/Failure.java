package io.cloudprocessingengine.decider.decision;

import java.util.Objects;

/**
 * Why a step or a job failed.
 *
 * @param reason a short code, such as {@code TIMEOUT.HEARTBEAT}, or what the activity gave
 * @param details what a person needs to know, or empty
 */
public record Failure(String reason, String details) {
  static final String CANCELED = "CANCELED";
  static final String FAILED = "FAILED";
  static final String HISTORY_FULL = "HISTORY_FULL";
  static final String INVALID_INPUT = "INVALID_INPUT";
  static final String INVALID_OUTPUT = "INVALID_OUTPUT";
  static final String SCHEDULE = "SCHEDULE";
  static final String TIMEOUT = "TIMEOUT";
  static final String TOO_LARGE = "TOO_LARGE";

  public Failure {
    Objects.requireNonNull(reason, "reason");
    Objects.requireNonNull(details, "details");
  }

  static Failure invalidInput(String details) {
    return new Failure(INVALID_INPUT, details);
  }

  /** What a person is told of something that was thrown. */
  static String describe(Throwable e) {
    return e.getMessage() == null ? e.getClass().getName() : e.getMessage();
  }

  static Failure invalidOutput(String details) {
    return new Failure(INVALID_OUTPUT, details);
  }
}
