package io.cloudprocessingengine.decider.plan.loader;

/** Numbers within bounds; what is wrong is thrown as IllegalArgumentException. */
final class Numbers {
  private Numbers() {}

  static int integer(String text, int min, int max) {
    var wrong = "'%s' is no whole number from %d to %d".formatted(text, min, max);
    try {
      var number = Integer.parseInt(text);
      if (number >= min && number <= max) {
        return number;
      }
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(wrong, e);
    }
    throw new IllegalArgumentException(wrong);
  }

  static double number(String text, double min, double max) {
    var wrong = "'%s' is no number from %.0f to %.0f".formatted(text, min, max);
    try {
      var number = Double.parseDouble(text);
      if (number >= min && number <= max) {
        return number;
      }
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(wrong, e);
    }
    throw new IllegalArgumentException(wrong);
  }
}
