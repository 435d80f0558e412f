package io.cloudprocessingengine.decider.plan.loader;

/** Numbers within bounds; what is wrong is thrown as IllegalArgumentException. */
final class Numbers {
  private Numbers() {}

  static int integer(String text, int min, int max, String expected) {
    try {
      var number = Integer.parseInt(text);
      if (number >= min && number <= max) {
        return number;
      }
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(expected + ", not '" + text + "'", e);
    }
    throw new IllegalArgumentException(expected + ", not '" + text + "'");
  }

  static double number(String text, double min, double max) {
    var expected = "must be a number from %s to %s, not '%s'".formatted(min, max, text);
    try {
      var number = Double.parseDouble(text);
      if (number >= min && number <= max) {
        return number;
      }
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(expected, e);
    }
    throw new IllegalArgumentException(expected);
  }
}
