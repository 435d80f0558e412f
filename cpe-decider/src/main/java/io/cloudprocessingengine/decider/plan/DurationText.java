package io.cloudprocessingengine.decider.plan;

import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

/** Durations as plans write them: {@code 60}, {@code 90s}, {@code 5m}, {@code 2h}, {@code 7d}. */
public final class DurationText {
  private static final Pattern SHAPE = Pattern.compile("([0-9]{1,12})([smhd]?)");
  private static final long SWF_MAXIMUM = 99_999_999;

  private DurationText() {}

  /** It is a duration, but one that SWF can't hold. */
  static final class TooLongException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    TooLongException(String message) {
      super(message);
    }
  }

  /**
   * A duration of whole seconds that SWF can write.
   *
   * @throws IllegalArgumentException when it is none, the message saying what is wrong
   */
  public static Duration parse(String text) {
    var matcher = SHAPE.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException(
          "'" + text + "' is no duration: write seconds, or 90s, 5m, 2h, 7d");
    }
    var seconds = Long.parseLong(matcher.group(1)) * secondsIn(matcher.group(2));
    if (seconds > SWF_MAXIMUM) {
      throw new TooLongException(
          "'" + text + "' is longer than SWF can hold: at most " + SWF_MAXIMUM + " seconds");
    }
    return Duration.ofSeconds(seconds);
  }

  /** A duration as a plan would write it, in the largest unit that needs no other beside it. */
  public static String of(Duration duration) {
    var seconds = duration.toSeconds();
    for (var unit : List.of("d", "h", "m")) {
      if (seconds > 0 && seconds % secondsIn(unit) == 0) {
        return seconds / secondsIn(unit) + unit;
      }
    }
    return seconds + "s";
  }

  private static int secondsIn(String unit) {
    return switch (unit) {
      case "m" -> 60;
      case "h" -> 3_600;
      case "d" -> 86_400;
      default -> 1;
    };
  }
}
