package io.cloudprocessingengine.decider.decision;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.NullNode;

/** Reads JSON that others wrote. */
final class JsonText {
  private static final ObjectReader READER =
      new ObjectMapper()
          .readerFor(JsonNode.class)
          .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private JsonText() {}

  /**
   * The value of a text; null for a text that is empty.
   *
   * @throws JsonProcessingException when it is not JSON
   */
  static JsonNode read(String text) throws JsonProcessingException {
    return text.isBlank() ? NullNode.getInstance() : READER.readValue(text);
  }
}
