package io.cloudprocessingengine.decider.plan.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
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

  /** A value that is JSON. */
  public static Value of(JsonNode json) {
    return new Value(json.toString(), json);
  }

  /**
   * Reads a text as plans mean it: one that starts like JSON must be JSON, any other is a text.
   *
   * @throws TemplateException when it starts like JSON and is not
   */
  public static Value ofText(String text) {
    var stripped = text.strip();
    return JsonText.startsLikeJson(stripped)
        ? of(JsonText.read(stripped))
        : JsonText.scalar(stripped).map(Value::of).orElseGet(() -> plain(stripped));
  }

  private static Value plain(String text) {
    return new Value(HalfCharacters.refuse(text), TextNode.valueOf(text));
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
