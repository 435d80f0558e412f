package io.cloudprocessingengine.activitypoller.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import java.util.stream.Collectors;

/** What is wrong with a value, for the author of an activity or of a plan. */
public final class JsonProblem {
  private static final int MOST_STEPS = 20;

  private JsonProblem() {}

  /** The member, if it is one that is wrong, and what is wrong with it. */
  public static String of(Throwable thrown) {
    if (thrown instanceof JsonMappingException e) {
      return field(e) + JsonWords.plain(e.getOriginalMessage());
    }
    if (thrown instanceof JsonProcessingException e) {
      return JsonWords.plain(e.getOriginalMessage());
    }
    return thrown instanceof StackOverflowError
        ? JsonWords.TOO_DEEP
        : JsonWords.plain(thrown.toString());
  }

  private static String field(JsonMappingException e) {
    var path =
        e.getPath().stream()
            .limit(MOST_STEPS)
            .map(
                step ->
                    step.getFieldName() == null
                        ? "[" + step.getIndex() + "]"
                        : "." + step.getFieldName())
            .collect(Collectors.joining());
    return path.isEmpty()
        ? ""
        : "field '" + (path.startsWith(".") ? path.substring(1) : path) + "': ";
  }
}
