package io.cloudprocessingengine.local.api;

import com.fasterxml.jackson.databind.JsonNode;

record Whole(Bounds bounds) implements Shape {
  @Override
  public void check(String path, JsonNode value, Violations violations) {
    if (!value.canConvertToExactIntegral()) {
      throw Violations.wrongType(path, "a whole number");
    }
    bounds
        .broken(value.longValue(), "value")
        .ifPresent(rule -> violations.add(path, value.asText(), rule));
  }
}
