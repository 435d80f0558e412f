package io.cloudprocessingengine.common.message;

/**
 * Unicode has characters that SQS takes in no message: halves of pairs, U+FFFE and U+FFFF. JSON can
 * write them as escapes.
 */
public final class SqsCharacters {
  private SqsCharacters() {}

  /** The same JSON with an escape for each character that SQS doesn't take. */
  public static String escape(String json) {
    if (json.codePoints().allMatch(SqsCharacters::isTaken)) {
      return json;
    }
    var escaped = new StringBuilder(json.length() + 16);
    json.codePoints()
        .forEach(
            it -> {
              if (isTaken(it)) {
                escaped.appendCodePoint(it);
              } else {
                escaped.append(String.format("\\u%04x", it));
              }
            });
    return escaped.toString();
  }

  private static boolean isTaken(int character) {
    var half = character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE;
    return !half && character != 0xFFFE && character != 0xFFFF;
  }
}
