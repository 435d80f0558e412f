package io.cloudprocessingengine.activitypoller.task;

import java.io.PrintWriter;
import java.io.StringWriter;

/** What an activity threw, as reason and details of a failure. Never throws itself. */
public final class Thrown {
  private Thrown() {}

  /** The simple name of its class. */
  public static String reason(Throwable thrown) {
    if (thrown instanceof CodeException e) {
      return e.reason();
    }
    var name = thrown.getClass().getSimpleName();
    return name.isEmpty() ? thrown.getClass().getName() : name;
  }

  /** Its message and stack trace, within SWF's limit. */
  public static String details(Throwable thrown) {
    if (thrown instanceof CodeException e) {
      return e.details();
    }
    try {
      var text = new StringWriter();
      thrown.printStackTrace(new PrintWriter(text));
      return Limits.fit(text.toString(), Outcome.MAX_TEXT_LENGTH);
    } catch (RuntimeException | StackOverflowError e) {
      // The author's getMessage or toString throws.
      return "A %s that can't be printed".formatted(thrown.getClass().getName());
    }
  }

  /** In one line. */
  public static String line(Throwable thrown) {
    try {
      return Limits.fit(thrown.toString(), Outcome.MAX_TEXT_LENGTH);
    } catch (RuntimeException | StackOverflowError e) {
      return "A %s that can't be printed".formatted(thrown.getClass().getName());
    }
  }
}
