package io.cloudprocessingengine.decider.decision;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;

/** Reads JSON that others wrote, numbers exact. */
final class JsonText {
  private static final ObjectReader READER =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build()
          .readerFor(JsonNode.class);

  private JsonText() {}

  /**
   * The value of a text; null for a text that is empty.
   *
   * @throws JsonProcessingException when it is not JSON
   */
  static JsonNode read(String text) throws JsonProcessingException {
    return text.isBlank() ? NullNode.getInstance() : READER.readValue(text);
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
