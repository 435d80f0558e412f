package io.cloudprocessingengine.decider.simulate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cloudprocessingengine.common.config.YamlReader;

/** Makes the workflow's input of what a client would send. */
public final class JobInput {
  /** Nothing but the client. */
  public static final String EMPTY = withClient(JsonNodeFactory.instance.objectNode()).toString();

  private JobInput() {}

  /**
   * The input in a file of JSON or YAML: that of the workflow, or a whole {@code start_job} command
   * whose {@code data} it is. An input without a {@code client} gets one, as the InputPoller would
   * give it.
   *
   * @param file its name in problems
   */
  public static String read(String file, String text) {
    var json = YamlReader.read(file, text).toJson();
    var input = json.path("type").isTextual() && json.has("data") ? json.get("data") : json;
    return withClient(input).toString();
  }

  private static JsonNode withClient(JsonNode input) {
    if (input instanceof ObjectNode object && !object.has("client")) {
      object.set(
          "client",
          JsonNodeFactory.instance
              .objectNode()
              .put("name", "simulated")
              .put("jobId", "simulated")
              .set("queues", JsonNodeFactory.instance.objectNode()));
    }
    return input;
  }
}
