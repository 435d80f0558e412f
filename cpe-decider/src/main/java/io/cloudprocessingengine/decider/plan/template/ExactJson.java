package io.cloudprocessingengine.decider.plan.template;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ValueNode;
import java.math.BigDecimal;

/**
 * Reads JSON that others wrote: the whole text and nothing after it, numbers exact. Refused are
 * numbers that are short to write and huge to work with, as {@code 1e999999999} plus one fills the
 * memory, and halves of characters, which could not be passed on.
 */
public final class ExactJson {
  private static final ObjectReader READER =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .nodeFactory(new TameNumbers())
          .build()
          .readerFor(JsonNode.class);

  private ExactJson() {}

  /**
   * The value of a text.
   *
   * @throws JsonProcessingException when it is not JSON, or has a number that is refused
   */
  public static JsonNode read(String text) throws JsonProcessingException {
    try {
      JsonNode value = READER.readValue(text);
      if (HalfCharacters.areIn(text.contains("\\u") ? value.toString() : text)) {
        throw new JsonParseException(null, "a text in it has half of a character");
      }
      return value;
    } catch (NumberFormatException e) {
      // An exponent of more digits than an int has.
      throw new JsonParseException(null, "a number in it is out of all bounds", e);
    } catch (WildNumberException e) {
      throw new JsonParseException(null, e.getMessage(), e);
    }
  }

  private static final class TameNumbers extends JsonNodeFactory {
    private static final long serialVersionUID = 1;

    /** More than any number of a computer's needs. */
    private static final int MOST_ZEROS = 1_000;

    @Override
    public ValueNode numberNode(BigDecimal number) {
      if (number != null && Math.abs((long) number.scale()) > MOST_ZEROS) {
        throw new WildNumberException(number);
      }
      return super.numberNode(number);
    }
  }

  private static final class WildNumberException extends RuntimeException {
    private static final long serialVersionUID = 1;

    WildNumberException(BigDecimal number) {
      super("the number " + number + " is out of all bounds");
    }
  }
}
