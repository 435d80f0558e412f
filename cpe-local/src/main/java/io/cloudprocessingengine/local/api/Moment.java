package io.cloudprocessingengine.local.api;

import com.fasterxml.jackson.databind.JsonNode;

/** A point in time: seconds since 1970, with a fraction. */
record Moment() implements Shape {
  @Override
  public void check(String path, JsonNode value, Violations violations) {
    if (!value.isNumber()) {
      throw Violations.wrongType(path, "a timestamp in seconds");
    }
  }
}
