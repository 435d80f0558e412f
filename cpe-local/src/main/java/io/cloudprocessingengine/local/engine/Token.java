package io.cloudprocessingengine.local.engine;

import io.cloudprocessingengine.local.api.FaultType;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/** The opaque strings of the API: of tasks, and of pages. They hold all that they stand for. */
record Token(String kind, List<String> parts) {
  private static final String SEPARATOR = "\n";

  Token {
    parts = List.copyOf(parts);
  }

  static Token of(String kind, Object... parts) {
    return new Token(kind, List.of(parts).stream().map(Object::toString).toList());
  }

  /**
   * Reads what {@link #encode} wrote.
   *
   * @throws io.cloudprocessingengine.local.api.Fault VALIDATION when it is no token of this kind
   */
  static Token decode(String kind, int size, String text) {
    try {
      var bytes = Base64.getUrlDecoder().decode(text);
      var parts = List.of(new String(bytes, StandardCharsets.UTF_8).split(SEPARATOR, -1));
      if (parts.size() == size + 1 && parts.get(0).equals(kind)) {
        return new Token(kind, parts.subList(1, parts.size()));
      }
    } catch (IllegalArgumentException e) {
      throw invalid();
    }
    throw invalid();
  }

  String encode() {
    var text = kind + SEPARATOR + String.join(SEPARATOR, parts);
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * The token, if it belongs to that.
   *
   * @throws io.cloudprocessingengine.local.api.Fault VALIDATION when it belongs to something else
   */
  Token requireText(int index, String owner) {
    if (!parts.get(index).equals(owner)) {
      throw invalid();
    }
    return this;
  }

  String text(int index) {
    return parts.get(index);
  }

  long number(int index) {
    try {
      return Long.parseLong(parts.get(index));
    } catch (NumberFormatException e) {
      throw invalid();
    }
  }

  private static RuntimeException invalid() {
    return FaultType.VALIDATION.saying("Invalid token");
  }
}
