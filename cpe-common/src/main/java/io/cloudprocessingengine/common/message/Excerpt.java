package io.cloudprocessingengine.common.message;

/** The beginning of a text that is too long for where it goes. */
public final class Excerpt {
  private Excerpt() {}

  /**
   * The text, or the beginning of it. Never ends with half of a surrogate pair, which is no
   * character.
   *
   * @param length at most so many chars, and not less than one
   */
  public static String of(String text, int length) {
    if (text.length() <= length) {
      return text;
    }
    var splitsPair = Character.isHighSurrogate(text.charAt(length - 1));
    return text.substring(0, splitsPair ? length - 1 : length);
  }

  /**
   * The text, or the beginning of it and the mark.
   *
   * @param length of both together, at most
   * @param mark says that something is missing
   */
  public static String of(String text, int length, String mark) {
    return text.length() <= length ? text : of(text, length - mark.length()) + mark;
  }
}
