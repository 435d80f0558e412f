package io.cloudprocessingengine.activitypoller.task;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What an activity threw, as reason and details of a failure. Never throws itself, whatever an
 * author's exception does when it is asked.
 */
public final class Thrown {
  private Thrown() {}

  /** What a static initialiser threw; anything else is itself. */
  public static Throwable cause(Throwable thrown) {
    var wrapped =
        thrown.getClass() == ExceptionInInitializerError.class && thrown.getCause() != null;
    return wrapped ? thrown.getCause() : thrown;
  }

  /** The simple name of its class. */
  public static String reason(Throwable whole) {
    var thrown = cause(whole);
    if (thrown instanceof CodeException e) {
      return e.reason();
    }
    return asked(() -> thrown.getClass().getSimpleName())
        .filter(name -> !name.isEmpty())
        .orElseGet(() -> thrown.getClass().getName());
  }

  /** Its message and stack trace, within SWF's limit. */
  public static String details(Throwable whole) {
    var thrown = cause(whole);
    if (thrown instanceof CodeException e) {
      return e.details();
    }
    return asked(() -> printed(thrown)).orElseGet(() -> unprintable(thrown));
  }

  /** In one line. */
  public static String line(Throwable whole) {
    var thrown = cause(whole);
    return asked(thrown::toString)
        .map(it -> Limits.fit(it, Outcome.MAX_TEXT_LENGTH))
        .orElseGet(() -> unprintable(thrown));
  }

  private static String printed(Throwable thrown) {
    var text = new StringWriter();
    thrown.printStackTrace(new PrintWriter(text));
    return Limits.fit(text.toString(), Outcome.MAX_TEXT_LENGTH);
  }

  // Its methods are the author's: they may throw anything, and so may the loading of its class.
  private static Optional<String> asked(Supplier<String> question) {
    try {
      return Optional.ofNullable(question.get());
    } catch (Throwable e) {
      return Optional.empty();
    }
  }

  private static String unprintable(Throwable thrown) {
    return "A %s that can't be printed".formatted(thrown.getClass().getName());
  }
}
