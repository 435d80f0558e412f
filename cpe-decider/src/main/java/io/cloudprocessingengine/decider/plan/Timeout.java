package io.cloudprocessingengine.decider.plan;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A time limit, as SWF writes it: whole seconds, or {@code NONE} for no limit.
 *
 * @param text what SWF is told, at most 8 digits or {@code NONE}
 */
public record Timeout(String text) {
  private static final Pattern SWF_TEXT = Pattern.compile("NONE|[0-9]{1,8}");

  /** No limit. */
  public static final Timeout NONE = new Timeout("NONE");

  public Timeout {
    Objects.requireNonNull(text, "text");
    if (!SWF_TEXT.matcher(text).matches()) {
      throw new IllegalArgumentException("'" + text + "' is neither NONE nor up to 8 digits");
    }
  }

  /** A limit of whole seconds. */
  public static Timeout ofSeconds(long seconds) {
    return new Timeout(Long.toString(seconds));
  }

  /**
   * Reads {@code 60}, {@code 90s}, {@code 5m}, {@code 2h}, {@code 7d} or {@code NONE}.
   *
   * @throws IllegalArgumentException when it is none of these, the message saying what is wrong
   */
  public static Timeout parse(String text) {
    return text.equals("NONE") ? NONE : ofSeconds(DurationText.parse(text).toSeconds());
  }

  public boolean isNone() {
    return text.equals("NONE");
  }

  /** Empty means no limit. */
  public Optional<Duration> duration() {
    return isNone() ? Optional.empty() : Optional.of(Duration.ofSeconds(Long.parseLong(text)));
  }

  @Override
  public String toString() {
    return text;
  }
}
