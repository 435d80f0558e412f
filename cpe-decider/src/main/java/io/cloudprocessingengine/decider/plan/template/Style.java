package io.cloudprocessingengine.decider.plan.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;

/** How an expression's value becomes a part of the text around it. */
enum Style {
  /** As JSON, a string with its quotes: the text around it is JSON. */
  JSON,
  /** A string as it is: the text around it is a text. */
  TEXT;

  String write(JsonNode value) {
    return this == TEXT && value.isTextual() ? value.textValue() : value.toString();
  }

  Value read(String text) {
    return switch (this) {
      case JSON -> Value.ofText(text);
      case TEXT -> Value.of(TextNode.valueOf(HalfCharacters.refuse(text)));
    };
  }
}
