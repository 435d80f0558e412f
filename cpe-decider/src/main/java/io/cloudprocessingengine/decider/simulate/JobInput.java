package io.cloudprocessingengine.decider.simulate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cloudprocessingengine.common.config.ConfigurationException;
import io.cloudprocessingengine.common.config.Problem;
import io.cloudprocessingengine.common.config.YamlReader;
import java.util.List;

/** Makes the workflow's input of what a client would send. */
public final class JobInput {
  /** Nothing but the client. */
  public static final String EMPTY = withClient(JsonNodeFactory.instance.objectNode()).toString();

  private static final String START_JOB = "START_JOB";
  private static final int LONGEST = 32_768;

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
    var isCommand = json.path("type").asText().equalsIgnoreCase(START_JOB) && json.has("data");
    var input = isCommand ? json.get("data") : json;
    var made = withClient(input).toString();
    if (made.length() > LONGEST) {
      var message = "the job's input has %,d characters, SWF takes %,d";
      throw new ConfigurationException(
          List.of(new Problem(file, message.formatted(made.length(), LONGEST))));
    }
    return made;
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
