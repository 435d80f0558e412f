package io.cloudprocessingengine.common.message;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Objects;
import java.util.Optional;

/**
 * Who asked for a job, as the InputPoller records it in the workflow's input: {@code client: {name,
 * jobId, queues: {input, output}, traceparent}}. Plans pass it on to activities, so that workers
 * know whom to answer, and as part of which trace.
 *
 * @param name of the client, empty if unknown
 * @param jobId the client's own id of the job, empty if unknown
 * @param output URL of the queue that the client listens to
 * @param trace which the job is part of
 */
public record Client(
    String name,
    String jobId,
    Optional<String> input,
    Optional<String> output,
    Optional<Trace> trace) {
  private static final String KEY = "client";

  public Client {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(jobId, "jobId");
    Objects.requireNonNull(input, "input");
    Objects.requireNonNull(output, "output");
    Objects.requireNonNull(trace, "trace");
  }

  /** A client whose job is part of no trace. */
  public Client(String name, String jobId, Optional<String> input, Optional<String> output) {
    this(name, jobId, input, output, Optional.empty());
  }

  /** The same, the job being part of the trace that the data of its command names, if any. */
  public Client tracedBy(JsonNode data) {
    return new Client(name, jobId, input, output, Trace.of(data));
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
            text(queues.path("output")),
            Trace.of(client)));
  }

  /** Records this client in an input, in the place of any that the input claims. */
  public void recordIn(ObjectNode input) {
    var queues = JsonNodeFactory.instance.objectNode();
    this.input.ifPresent(url -> queues.put("input", url));
    output.ifPresent(url -> queues.put("output", url));
    var client = JsonNodeFactory.instance.objectNode().put("name", name).put("jobId", jobId);
    client.set("queues", queues);
    trace.ifPresent(it -> it.recordIn(client));
    input.set(KEY, client);
  }

  private static Optional<String> text(JsonNode node) {
    return node.isTextual() && !node.asText().isBlank()
        ? Optional.of(node.asText())
        : Optional.empty();
  }
}
