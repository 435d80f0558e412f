package io.cloudprocessingengine.common.status;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The name of a signal by which a job that is retried gets a part of what has no room in its input:
 * {@code #carry-1}, {@code #carry-2:Step[3]}, {@code #carry-3=name}.
 *
 * @param number of the part, from 1
 * @param content what the signal's input is
 * @param about the task or the signal; empty for a list
 */
public record CarryName(int number, Content content, String about) {
  private static final String PREFIX = "#carry-";

  private static final Pattern FORM =
      Pattern.compile(PREFIX + "(\\d{1,6})(?:([:=])(.+))?", Pattern.DOTALL);

  /** What the input of such a signal is. */
  public enum Content {
    /** A list of entries. */
    LIST(""),
    /** The bare result of a task. */
    RESULT(":"),
    /** The bare input of a signal of the client's. */
    SIGNAL("=");

    private final String mark;

    Content(String mark) {
      this.mark = mark;
    }
  }

  public CarryName {
    Objects.requireNonNull(content, "content");
    Objects.requireNonNull(about, "about");
  }

  /** Empty for any other signal's name. */
  public static Optional<CarryName> parse(String signal) {
    var form = FORM.matcher(signal);
    if (!form.matches()) {
      return Optional.empty();
    }
    var number = Integer.parseInt(form.group(1));
    if (form.group(2) == null) {
      return Optional.of(new CarryName(number, Content.LIST, ""));
    }
    var content = form.group(2).equals(Content.RESULT.mark) ? Content.RESULT : Content.SIGNAL;
    return Optional.of(new CarryName(number, content, form.group(3)));
  }

  /** As SWF gets it. */
  @Override
  public String toString() {
    return PREFIX + number + content.mark + about;
  }
}
