package io.cloudprocessingengine.decider.plan.loader;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import io.cloudprocessingengine.decider.plan.InputSpec;
import java.util.List;

/** A JSON Schema that inputs are held against. */
record SchemaSpec(Schema schema) implements InputSpec {
  private static final int MAX_MESSAGES = 20;

  @Override
  public List<String> check(JsonNode input) {
    try {
      return schema.validate(input).stream().limit(MAX_MESSAGES).map(SchemaSpec::describe).toList();
    } catch (BoundedPattern.TooCostlyException e) {
      return List.of(e.getMessage());
    } catch (StackOverflowError e) {
      return List.of("the schema refers to itself without end");
    }
  }

  private static String describe(Error error) {
    var pointer = error.getInstanceLocation().toString();
    return pointer.isEmpty() ? error.getMessage() : pointer + ": " + error.getMessage();
  }
}
