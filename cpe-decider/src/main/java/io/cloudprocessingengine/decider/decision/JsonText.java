package io.cloudprocessingengine.decider.decision;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.cloudprocessingengine.decider.plan.template.ExactJson;

/** Reads JSON that others wrote, numbers exact. */
final class JsonText {
  private JsonText() {}

  /**
   * The value of a text; null for a text that is empty.
   *
   * @throws JsonProcessingException when it is not JSON
   */
  static JsonNode read(String text) throws JsonProcessingException {
    return text.isBlank() ? NullNode.getInstance() : ExactJson.read(text);
  }

  /** The value of a text that is JSON; any other text as it is. */
  static JsonNode readOrText(String text) {
    try {
      return read(text);
    } catch (JsonProcessingException e) {
      return TextNode.valueOf(text);
    }
  }
}
