package io.cloudprocessingengine.activitypoller.child;

import io.cloudprocessingengine.activitypoller.process.ExitCode;
import io.cloudprocessingengine.activitypoller.task.CodeException;

/**
 * How a child ended that should not have.
 *
 * @param lastWords what it printed at last, as a paragraph
 */
record ChildEnd(ExitCode code, String lastWords) {
  private static final String OUT_OF_MEMORY = "Terminating due to java.lang.OutOfMemoryError";
  private static final String JVM_CRASH = "fatal error has been detected by the Java Runtime";

  CodeException failure() {
    return new CodeException(
        reason(),
        "The process of the activity ended "
            + code
            + "; another one runs the next task."
            + lastWords);
  }

  @Override
  public String toString() {
    return "ended " + code + lastWords;
  }

  private String reason() {
    if (lastWords.contains(OUT_OF_MEMORY)) {
      return OutOfMemoryError.class.getSimpleName();
    }
    if (lastWords.contains(JVM_CRASH)) {
      return "PROCESS_CRASHED";
    }
    return code.signal().isPresent() ? "PROCESS_KILLED" : "PROCESS_EXITED";
  }
}
