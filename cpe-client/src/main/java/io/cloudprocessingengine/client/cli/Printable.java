package io.cloudprocessingengine.client.cli;

import com.fasterxml.jackson.databind.JsonNode;

/** Texts of others, made fit for a terminal. */
final class Printable {
  private static final int LONGEST = 1_000;

  private Printable() {}

  /** On one line, of bounded length, and with nothing in it that a terminal would obey. */
  static String line(String text) {
    var line = text.strip().replaceAll("\\R", " | ").replaceAll("\\p{Cntrl}", " ");
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "...";
  }

  /** A JSON text without its quotes, other JSON as it is. */
  static String line(JsonNode json) {
    return line(json.isTextual() ? json.asText() : json.toString());
  }
}
