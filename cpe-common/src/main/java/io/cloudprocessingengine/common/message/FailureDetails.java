package io.cloudprocessingengine.common.message;

import java.util.Objects;

/**
 * The details of a failed activity as SWF keeps them. SWF has no place to say that another attempt
 * would fail too, so a last line of the details says it.
 *
 * @param text for people
 * @param permanent whether another attempt would fail too
 */
public record FailureDetails(String text, boolean permanent) {
  private static final String MARK = "[permanent: not to be tried again]";

  public FailureDetails {
    Objects.requireNonNull(text, "text");
  }

  /** From what SWF keeps; details that anybody else wrote are those of a failure that may pass. */
  public static FailureDetails read(String details) {
    if (!details.endsWith(MARK)) {
      return new FailureDetails(details, false);
    }
    return new FailureDetails(
        details.substring(0, details.length() - MARK.length()).stripTrailing(), true);
  }

  /**
   * For SWF to keep.
   *
   * @param maxLength what SWF takes; the end of a longer text is left out
   */
  public String write(int maxLength) {
    if (!permanent) {
      return Excerpt.of(text, maxLength);
    }
    return text.isEmpty() ? MARK : Excerpt.of(text, maxLength - MARK.length() - 1) + "\n" + MARK;
  }
}
