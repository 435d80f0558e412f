package io.cloudprocessingengine.decider.plan.template;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.NullNode;
import io.cloudprocessingengine.common.message.JsonFault;
import java.util.Optional;
import java.util.regex.Pattern;

/** JSON as text: the whole text and nothing after it, numbers exact. */
final class JsonText {
  private static final Pattern NUMBER =
      Pattern.compile("-?(0|[1-9][0-9]{0,99})(\\.[0-9]{1,99})?([eE][-+]?[0-9]{1,3})?");

  private JsonText() {}

  static boolean startsLikeJson(String text) {
    return !text.isEmpty() && "{[\"".indexOf(text.charAt(0)) >= 0;
  }

  static JsonNode read(String text) {
    try {
      return ExactJson.read(text);
    } catch (JsonProcessingException e) {
      throw new TemplateException(fault(e), e);
    }
  }

  /** What is wrong with a text that starts like JSON. */
  static String fault(JsonProcessingException e) {
    return "starts like JSON but is not: " + JsonFault.of(e);
  }

  /** The number, boolean or null that a text is, if it is one. */
  static Optional<JsonNode> scalar(String text) {
    return switch (text) {
      case "null" -> Optional.of(NullNode.getInstance());
      case "true" -> Optional.of(BooleanNode.TRUE);
      case "false" -> Optional.of(BooleanNode.FALSE);
      default -> NUMBER.matcher(text).matches() ? Optional.of(read(text)) : Optional.empty();
    };
  }
}
