package io.cloudprocessingengine.activitypoller.plugin;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cloudprocessingengine.activity.Activity;
import io.cloudprocessingengine.activity.ActivityFailure;
import io.cloudprocessingengine.activitypoller.json.JsonProblem;
import io.cloudprocessingengine.activitypoller.json.PluginJson;
import io.cloudprocessingengine.activitypoller.task.Outcome;
import java.io.IOException;

/** Makes what an activity takes from a task's text, and text from what it returns. */
final class JsonCodec {
  private final ObjectMapper mapper = PluginJson.mapper();

  /** The I of a class that implements {@code Activity<I, O>}. */
  JavaType inputType(Class<?> activityClass) {
    return mapper
        .constructType(activityClass)
        .findSuperType(Activity.class)
        .containedTypeOrUnknown(0);
  }

  /**
   * The input of an activity.
   *
   * @return null if there is none, or none is wanted
   * @throws ActivityFailure INVALID_INPUT, naming the field that doesn't fit
   */
  Object read(String input, JavaType type) {
    if (input.isEmpty() || type.hasRawClass(Void.class)) {
      return null;
    }
    if (type.hasRawClass(String.class) || isPlainText(input, type)) {
      return input;
    }
    try {
      return mapper.readValue(input, type);
    } catch (JsonMappingException e) {
      throw invalidInput(JsonProblem.of(e), e);
    } catch (JsonProcessingException e) {
      throw invalidInput("it is not JSON: " + JsonProblem.of(e), e);
    }
  }

  /**
   * The text of a result; empty for none.
   *
   * @throws ActivityFailure INVALID_RESULT if it can't be written as JSON, RESULT_TOO_LARGE if the
   *     text is longer than SWF takes
   */
  String write(Object result) {
    if (result == null) {
      return "";
    }
    var text = new BoundedText(Outcome.MAX_TEXT_LENGTH);
    try {
      if (result instanceof String string) {
        text.write(string);
      } else {
        mapper.writeValue(new FiniteNumbers(mapper.createGenerator(text)), result);
      }
    } catch (IOException | StackOverflowError e) {
      throw invalidResult(result, e);
    }
    if (text.length() > Outcome.MAX_TEXT_LENGTH) {
      throw tooLarge(text.length());
    }
    requireCharacters(text.toString());
    return text.toString();
  }

  /** Half a surrogate pair is no character: UTF-8 has no bytes for it, a '?' would be sent. */
  private static void requireCharacters(String result) {
    if (result.codePoints().anyMatch(it -> Character.getType(it) == Character.SURROGATE)) {
      throw ActivityFailure.permanent(
          "INVALID_RESULT", "The result has half a character, a surrogate without its other half");
    }
  }

  /**
   * Plans pass a text that isn't JSON as it is; for an activity that takes anything, that is a
   * string.
   */
  private static boolean isPlainText(String input, JavaType type) {
    return type.isJavaLangObject() && !looksLikeJson(input.strip());
  }

  private static boolean looksLikeJson(String text) {
    return text.matches("(?s)[\\[{\"].*|-?[0-9][-+0-9.eE]*|true|false|null");
  }

  private static ActivityFailure invalidInput(String problem, Exception cause) {
    return ActivityFailure.permanent(
        "INVALID_INPUT", "The input doesn't fit the activity: " + problem, cause);
  }

  private static ActivityFailure invalidResult(Object result, Throwable cause) {
    return ActivityFailure.permanent(
        "INVALID_RESULT",
        "The result, a %s, can't be written as JSON: %s"
            .formatted(result.getClass().getName(), JsonProblem.of(cause)),
        cause);
  }

  private static ActivityFailure tooLarge(long length) {
    return ActivityFailure.permanent(
        "RESULT_TOO_LARGE",
        "The result has %,d characters, SWF takes %,d; store it elsewhere and return where it is"
            .formatted(length, Outcome.MAX_TEXT_LENGTH));
  }
}
