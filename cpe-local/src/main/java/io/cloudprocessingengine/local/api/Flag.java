package io.cloudprocessingengine.local.api;

import com.fasterxml.jackson.databind.JsonNode;

record Flag() implements Shape {
  @Override
  public void check(String path, JsonNode value, Violations violations) {
    if (!value.isBoolean()) {
      throw Violations.wrongType(path, "true or false");
    }
  }
}
