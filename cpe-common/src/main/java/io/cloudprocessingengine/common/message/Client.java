package io.cloudprocessingengine.common.message;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Objects;
import java.util.Optional;

/**
 * Who asked for a job, as the InputPoller records it in the workflow's input: {@code client: {name,
 * jobId, queues: {input, output}}}. Plans pass it on to activities, so that workers know whom to
 * answer.
 *
 * @param name of the client, empty if unknown
 * @param jobId the client's own id of the job, empty if unknown
 * @param output URL of the queue that the client listens to
 */
public record Client(String name, String jobId, Optional<String> input, Optional<String> output) {
  private static final String KEY = "client";

  public Client {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(jobId, "jobId");
    Objects.requireNonNull(input, "input");
    Objects.requireNonNull(output, "output");
  }

  /** The client that the input of a workflow or activity names; empty when it names none. */
  public static Optional<Client> of(JsonNode input) {
    var client = input.path(KEY);
    if (!client.isObject()) {
      return Optional.empty();
    }
    var queues = client.path("queues");
    return Optional.of(
        new Client(
            client.path("name").asText(""),
            client.path("jobId").asText(""),
            text(queues.path("input")),
            text(queues.path("output"))));
  }

  /** Records this client in an input, in the place of any that the input claims. */
  public void recordIn(ObjectNode input) {
    var queues = JsonNodeFactory.instance.objectNode();
    this.input.ifPresent(url -> queues.put("input", url));
    output.ifPresent(url -> queues.put("output", url));
    var client = JsonNodeFactory.instance.objectNode().put("name", name).put("jobId", jobId);
    input.set(KEY, client.set("queues", queues));
  }

  private static Optional<String> text(JsonNode node) {
    return node.isTextual() && !node.asText().isBlank()
        ? Optional.of(node.asText())
        : Optional.empty();
  }
}
