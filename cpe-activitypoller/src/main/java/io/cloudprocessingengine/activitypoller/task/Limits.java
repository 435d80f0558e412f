package io.cloudprocessingengine.activitypoller.task;

/** Fits texts for people into what SWF takes. */
public final class Limits {
  private Limits() {}

  /** The text, or its beginning and a note of how much is missing. */
  public static String fit(String text, int limit) {
    if (text.length() <= limit) {
      return text;
    }
    var note = "… (%,d characters in all)".formatted(text.length());
    var end = limit - note.length();
    // A pair of surrogates is one character; half of it is none.
    return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end)
        + note;
  }
}
