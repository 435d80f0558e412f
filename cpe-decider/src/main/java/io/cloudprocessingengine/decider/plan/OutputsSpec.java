package io.cloudprocessingengine.decider.plan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A step's outputs, each by its path over the activity's JSON result.
 *
 * @param paths by name of the output, in declared order; empty for no outputs
 */
public record OutputsSpec(Map<String, OutputPath> paths) {
  public static final OutputsSpec NONE = new OutputsSpec(Map.of());

  public OutputsSpec {
    paths = Collections.unmodifiableMap(new LinkedHashMap<>(paths));
  }

  /** The outputs; what the result lacks is null. */
  public ObjectNode apply(JsonNode result) {
    var outputs = JsonNodeFactory.instance.objectNode();
    paths.forEach((name, path) -> outputs.set(name, path.read(result)));
    return outputs;
  }
}
