package io.cloudprocessingengine.decider.plan.template;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Objects;

/**
 * What a template gives.
 *
 * @param text what a task is given as its input: JSON, or a plain text as it is
 * @param json the same as JSON; a plain text is a JSON string
 */
public record Value(String text, JsonNode json) {
  public Value {
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(json, "json");
  }

  /** False for null, false, zero, and what is empty: the falsy values of {@code when}. */
  public boolean isTruthy() {
    return switch (json.getNodeType()) {
      case NULL, MISSING -> false;
      case BOOLEAN -> json.booleanValue();
      case NUMBER -> json.doubleValue() != 0;
      case STRING -> !json.textValue().isEmpty();
      case ARRAY, OBJECT -> !json.isEmpty();
      case BINARY, POJO -> true;
    };
  }
}
