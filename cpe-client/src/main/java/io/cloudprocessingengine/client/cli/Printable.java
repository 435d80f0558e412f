package io.cloudprocessingengine.client.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.regex.Pattern;

/** Texts of others, made fit for a terminal. */
final class Printable {
  private static final int LONGEST = 1_000;

  /** A place of a stack trace. */
  private static final Pattern PLACE = Pattern.compile("\\s+(at \\S.*|\\.\\.\\. \\d+ more)");

  private Printable() {}

  /**
   * On one line, of bounded length, and with nothing in it that a terminal would obey; of a Java
   * stack trace, the exceptions and where each was thrown.
   */
  static String line(String text) {
    var line = brief(text).strip().replaceAll("\\R", " | ").replaceAll("\\p{Cntrl}", " ");
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "...";
  }

  /** Without the places that follow another: they would push the causes off the line. */
  private static String brief(String text) {
    var brief = new ArrayList<String>();
    var afterPlace = false;
    for (var line : text.lines().toList()) {
      var isPlace = PLACE.matcher(line).matches();
      if (!isPlace || !afterPlace) {
        brief.add(line);
      }
      afterPlace = isPlace;
    }
    return String.join("\n", brief);
  }

  /** A JSON text without its quotes, other JSON as it is. */
  static String line(JsonNode json) {
    return line(json.isTextual() ? json.asText() : json.toString());
  }
}
