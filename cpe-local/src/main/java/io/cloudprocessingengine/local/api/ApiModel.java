package io.cloudprocessingengine.local.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Every operation of SWF, version 2012-01-25, with the constraints on its members. */
public final class ApiModel {
  private static final String RESOURCE = "swf-2012-01-25.json";

  private final Map<String, OperationShape> operations;

  private ApiModel(Map<String, OperationShape> operations) {
    this.operations = Map.copyOf(operations);
  }

  /** Reads the model, which lies beside this class. */
  public static ApiModel load() {
    var model = read();
    var shapes = new ShapeReader(model.get("shapes"));
    var operations = new HashMap<String, OperationShape>();
    for (var entry : model.get("operations").properties()) {
      var input = shapes.structure(entry.getValue().get("input").textValue());
      var output =
          Optional.ofNullable(entry.getValue().get("output"))
              .map(JsonNode::textValue)
              .map(shapes::structure);
      operations.put(entry.getKey(), new OperationShape(input, output));
    }
    return new ApiModel(operations);
  }

  /** The operation of that name, if SWF has it. */
  public Optional<OperationShape> operation(String name) {
    return Optional.ofNullable(operations.get(name));
  }

  /** The names of all operations. */
  public Set<String> operationNames() {
    return operations.keySet();
  }

  private static JsonNode read() {
    try (var in = ApiModel.class.getResourceAsStream(RESOURCE)) {
      return new ObjectMapper().readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the API model " + RESOURCE, e);
    }
  }
}
