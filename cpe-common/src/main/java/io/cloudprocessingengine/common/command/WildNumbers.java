package io.cloudprocessingengine.common.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * Finds numbers that are short to write and huge to work with: {@code 1e999999999} written out
 * fills the memory.
 */
final class WildNumbers {
  /** More than any number of a computer's needs. */
  private static final int MOST_ZEROS = 1_000;

  private WildNumbers() {}

  /** The path of the first one, as {@code data.size}; numbers in arrays have the array's path. */
  static Optional<String> first(JsonNode json) {
    return first(json, "");
  }

  private static Optional<String> first(JsonNode json, String path) {
    if (json.isBigDecimal() && Math.abs((long) json.decimalValue().scale()) > MOST_ZEROS) {
      return Optional.of(path);
    }
    for (var member : json.properties()) {
      var name = path.isEmpty() ? member.getKey() : path + "." + member.getKey();
      var found = first(member.getValue(), name);
      if (found.isPresent()) {
        return found;
      }
    }
    if (json.isArray()) {
      for (var element : json) {
        var found = first(element, path);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }
}
