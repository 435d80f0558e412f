package io.cloudprocessingengine.activitypoller.json;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Objects;

/** What an activity tells besides its percentage, as JSON: written as a result is. */
public final class Details {
  private static final ObjectMapper MAPPER = PluginJson.mapper();

  private Details() {}

  /**
   * A snapshot: the author may go on changing the map.
   *
   * @throws IllegalArgumentException if there is no JSON for it; it names the member
   */
  public static ObjectNode json(Map<String, ?> details) {
    Objects.requireNonNull(details, "The details are null; tell an empty map, or none");
    try {
      return MAPPER.valueToTree(details);
    } catch (IllegalArgumentException | StackOverflowError e) {
      var cause = e.getCause() == null ? e : e.getCause();
      throw new IllegalArgumentException(
          "The details can't be told: %s; they may have what a result may have: texts, numbers, lists, maps, records"
              .formatted(JsonProblem.of(cause)),
          e);
    }
  }
}
