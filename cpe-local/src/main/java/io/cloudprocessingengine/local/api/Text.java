package io.cloudprocessingengine.local.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

record Text(Bounds bounds, List<String> values, TextFormat format) implements Shape {
  Text {
    values = List.copyOf(values);
  }

  /** The same in another format. */
  Text with(TextFormat other) {
    return new Text(bounds, values, other);
  }

  @Override
  public void check(String path, JsonNode value, Violations violations) {
    if (!value.isTextual()) {
      throw Violations.wrongType(path, "a string");
    }
    var text = value.textValue();
    bounds.broken(text.length(), "length").ifPresent(rule -> violations.add(path, text, rule));
    if (!values.isEmpty() && !values.contains(text)) {
      violations.add(path, text, "Member must satisfy enum value set: " + values);
    }
    if (!format.accepts(text)) {
      violations.add(path, text, format.rule());
    }
  }
}
