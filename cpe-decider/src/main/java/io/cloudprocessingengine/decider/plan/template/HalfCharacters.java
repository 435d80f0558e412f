package io.cloudprocessingengine.decider.plan.template;

/** Finds halves of surrogate pairs: they are no characters, and no request can be made of them. */
final class HalfCharacters {
  private HalfCharacters() {}

  /**
   * The text as it is. Filters and slices of templates can cut a character in two.
   *
   * @throws TemplateException when half of one is in it
   */
  static String refuse(String text) {
    if (areIn(text)) {
      throw new TemplateException("gives a text with half of a character");
    }
    return text;
  }

  static boolean areIn(String text) {
    for (var index = 0; index < text.length(); index++) {
      if (Character.isSurrogate(text.charAt(index))) {
        if (index + 1 == text.length()
            || !Character.isSurrogatePair(text.charAt(index), text.charAt(index + 1))) {
          return true;
        }
        index++;
      }
    }
    return false;
  }
}
