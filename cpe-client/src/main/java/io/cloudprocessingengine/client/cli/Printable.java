package io.cloudprocessingengine.client.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.regex.Pattern;

/** Texts of others, made fit for a terminal. */
final class Printable {
  private static final int LONGEST = 1_000;

  /** The places of a stack trace but for the first: they would push the causes off the line. */
  private static final Pattern PLACES =
      Pattern.compile("(?m)(^\\s+at \\S.*\\R?)(?:^\\s+(?:at \\S|\\.\\.\\. \\d+ more).*\\R?)+");

  private Printable() {}

  /**
   * On one line, of bounded length, and with nothing in it that a terminal would obey; of a Java
   * stack trace, the exceptions and where each was thrown.
   */
  static String line(String text) {
    var brief = PLACES.matcher(text).replaceAll("$1");
    var line = brief.strip().replaceAll("\\R", " | ").replaceAll("\\p{Cntrl}", " ");
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "...";
  }

  /** A JSON text without its quotes, other JSON as it is. */
  static String line(JsonNode json) {
    return line(json.isTextual() ? json.asText() : json.toString());
  }
}
