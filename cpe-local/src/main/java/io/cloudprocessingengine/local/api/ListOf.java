package io.cloudprocessingengine.local.api;

import com.fasterxml.jackson.databind.JsonNode;

record ListOf(Shape member, Bounds bounds) implements Shape {
  @Override
  public void check(String path, JsonNode value, Violations violations) {
    if (!value.isArray()) {
      throw Violations.wrongType(path, "a list");
    }
    bounds
        .broken(value.size(), "length")
        .ifPresent(rule -> violations.add(path, value.toString(), rule));
    for (int i = 0; i < value.size(); i++) {
      var place = path + "." + (i + 1) + ".member";
      if (value.get(i).isNull()) {
        violations.missing(place);
      } else {
        member.check(place, value.get(i), violations);
      }
    }
  }
}
