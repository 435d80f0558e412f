package io.cloudprocessingengine.local.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Objects;

/**
 * Something that changed the state of an engine. The same steps done again give the same state.
 *
 * @param time when, in milliseconds since 1970
 * @param operation what: an operation, or {@link #DUE} or {@link #RESET}
 * @param runIds those that were given out, in order
 * @param throttled which of the questions to a throttle were answered with no, from 0
 * @param failed whether a defect of the engine ended it
 */
public record Step(
    long time,
    String operation,
    JsonNode input,
    List<String> runIds,
    List<Integer> throttled,
    boolean failed) {
  /** The next deadline was due. */
  static final String DUE = "due";

  /** Everything was forgotten. */
  static final String RESET = "reset";

  /** Copies the list, refuses nulls. */
  public Step {
    Objects.requireNonNull(operation);
    Objects.requireNonNull(input);
    runIds = List.copyOf(runIds);
    throttled = List.copyOf(throttled);
  }

  /** The step as JSON. */
  public ObjectNode node() {
    var node = JsonNodeFactory.instance.objectNode().put("time", time).put("do", operation);
    if (!input.isMissingNode()) {
      node.set("input", input);
    }
    if (!runIds.isEmpty()) {
      runIds.forEach(node.putArray("runIds")::add);
    }
    if (!throttled.isEmpty()) {
      throttled.forEach(node.putArray("throttled")::add);
    }
    if (failed) {
      node.put("failed", true);
    }
    return node;
  }

  /** Reads what {@link #node} gave. */
  public static Step of(JsonNode node) {
    return new Step(
        node.path("time").longValue(),
        node.path("do").asText(),
        node.path("input"),
        node.path("runIds").valueStream().map(JsonNode::textValue).toList(),
        node.path("throttled").valueStream().map(JsonNode::intValue).toList(),
        node.path("failed").booleanValue());
  }
}
