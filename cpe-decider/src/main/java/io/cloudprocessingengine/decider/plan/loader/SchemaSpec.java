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
      return validate(input);
    } catch (StackOverflowError e) {
      // How much fits on a stack depends on what is compiled yet, and the answer must not.
      return DeepStack.call(() -> validateDeeply(input));
    }
  }

  private List<String> validateDeeply(JsonNode input) {
    try {
      return validate(input);
    } catch (StackOverflowError e) {
      return List.of("the schema refers to itself without end");
    }
  }

  private List<String> validate(JsonNode input) {
    try {
      var errors = PatternReads.counted(() -> schema.validate(input));
      return errors.stream().limit(MAX_MESSAGES).map(SchemaSpec::describe).toList();
    } catch (BoundedPattern.TooCostlyException e) {
      return List.of(e.getMessage());
    }
  }

  private static String describe(Error error) {
    var pointer = error.getInstanceLocation().toString();
    return pointer.isEmpty() ? error.getMessage() : pointer + ": " + error.getMessage();
  }
}
