package io.cloudprocessingengine.examples.activity;

import io.cloudprocessingengine.examples.picture.Format;
import io.cloudprocessingengine.examples.picture.Refusal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;

/** Reads the optional members of an input; null is a member that is missing. */
final class Options {
  /** More is a mistake: such a picture takes more memory than workers have. */
  private static final int MAX_PIXELS = 30_000;

  private Options() {}

  static OptionalInt pixels(String member, Integer value) {
    return value == null ? OptionalInt.empty() : OptionalInt.of(count(member, value, MAX_PIXELS));
  }

  static int count(String member, int value, int max) {
    if (value < 1 || value > max) {
      throw refused(member, "must be from 1 to " + max, value);
    }
    return value;
  }

  static double quality(Double value, double fallback) {
    if (value == null) {
      return fallback;
    }
    if (!(value > 0 && value <= 1)) {
      throw refused("quality", "must be above 0 and at most 1", value);
    }
    return value;
  }

  static Format format(String value, Format fallback) {
    if (value == null) {
      return fallback;
    }
    return Format.of(value).orElseThrow(() -> refused("format", "must be jpg or png", value));
  }

  static <E extends Enum<E>> E choice(Class<E> type, String member, String value, E fallback) {
    if (value == null) {
      return fallback;
    }
    List<E> choices = Arrays.asList(type.getEnumConstants());
    return choices.stream()
        .filter(choice -> choice.name().equalsIgnoreCase(value))
        .findFirst()
        .orElseThrow(
            () ->
                refused(
                    member,
                    "must be one of " + choices.toString().toLowerCase(Locale.ROOT),
                    value));
  }

  private static RuntimeException refused(String member, String rule, Object value) {
    return Refusal.INVALID_INPUT.because(
        "The input's \"%s\" %s, not %s".formatted(member, rule, value));
  }
}
