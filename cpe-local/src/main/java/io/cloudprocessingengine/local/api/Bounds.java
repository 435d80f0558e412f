package io.cloudprocessingengine.local.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** The least and the greatest that a length or a value may be. */
record Bounds(long min, long max) {
  static Bounds of(JsonNode shape) {
    return new Bounds(
        shape.path("min").asLong(Long.MIN_VALUE), shape.path("max").asLong(Long.MAX_VALUE));
  }

  /** The rule that the number breaks; {@code what} is "value" or "length". */
  Optional<String> broken(long number, String what) {
    if (number < min) {
      return Optional.of("Member must have " + what + " greater than or equal to " + min);
    }
    if (number > max) {
      return Optional.of("Member must have " + what + " less than or equal to " + max);
    }
    return Optional.empty();
  }
}
