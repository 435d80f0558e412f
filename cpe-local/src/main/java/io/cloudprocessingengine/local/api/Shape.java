package io.cloudprocessingengine.local.api;

import com.fasterxml.jackson.databind.JsonNode;

/** What a value must look like. */
sealed interface Shape permits Flag, ListOf, Moment, Structure, Text, Whole {
  /**
   * Adds what is wrong with a value that is present.
   *
   * @throws Fault SERIALIZATION when it is of another JSON type altogether
   */
  void check(String path, JsonNode value, Violations violations);
}
