package io.cloudprocessingengine.decider.plan;

import java.util.regex.Pattern;

/**
 * How many items of a map may fail.
 *
 * @param amount a number of items, or with {@code percent} a share of all items
 */
public record Tolerance(int amount, boolean percent) {
  public static final Tolerance NONE = new Tolerance(0, false);
  private static final Pattern SHAPE = Pattern.compile("([0-9]{1,6})(%?)");
  private static final int ALL = 100;

  public Tolerance {
    if (amount < 0 || (percent && amount > ALL)) {
      throw new IllegalArgumentException("'" + amount + "' is not from 0 to 100%");
    }
  }

  /**
   * Reads {@code 3} or {@code 50%}.
   *
   * @throws IllegalArgumentException when it is neither
   */
  public static Tolerance parse(String text) {
    var matcher = SHAPE.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("'" + text + "' is neither a number nor a share like 50%");
    }
    return new Tolerance(Integer.parseInt(matcher.group(1)), !matcher.group(2).isEmpty());
  }

  /** Whether a step of so many items still succeeds with so many failures. */
  public boolean allows(int failures, int items) {
    return percent ? (long) failures * ALL <= (long) amount * items : failures <= amount;
  }
}
