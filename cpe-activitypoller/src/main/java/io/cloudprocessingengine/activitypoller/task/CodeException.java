package io.cloudprocessingengine.activitypoller.task;

import io.cloudprocessingengine.common.lifecycle.Reasons;
import java.io.IOException;

/**
 * What code threw that ran in another process, or what became of that process. As with exceptions,
 * it is taken for a consequence of the request when the activity was asked to stop.
 */
public final class CodeException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** What happened, in a word. */
  private final String reason;

  /** What exactly, for people. */
  private final String details;

  public CodeException(String reason, String details) {
    super(reason + ": " + details.lines().findFirst().orElse(""));
    this.reason = reason;
    this.details = details;
  }

  /** That the directory of a task can't be made or written. */
  public static CodeException workDirectory(String what, IOException why) {
    return new CodeException("WORK_DIRECTORY_UNUSABLE", what + ": " + Reasons.of(why));
  }

  String reason() {
    return reason;
  }

  String details() {
    return details;
  }
}
