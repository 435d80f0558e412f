package io.cloudprocessingengine.local.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Objects;
import java.util.Optional;

/** What an operation takes and gives. */
public final class OperationShape {
  private final Structure input;
  private final Optional<Structure> output;

  OperationShape(Structure input, Optional<Structure> output) {
    this.input = Objects.requireNonNull(input);
    this.output = Objects.requireNonNull(output);
  }

  /**
   * Checks a call's input against every constraint of the model.
   *
   * @throws Fault VALIDATION naming each member that breaks a constraint, SERIALIZATION for one of
   *     another JSON type
   */
  public void checkInput(JsonNode value) {
    check(input, value);
  }

  /** Checks an answer likewise; an operation without output must answer nothing. */
  public void checkOutput(JsonNode value) {
    if (output.isPresent()) {
      check(output.get(), value);
    } else if (!value.isMissingNode()) {
      throw FaultType.SERIALIZATION.saying("The operation has no output, but answers " + value);
    }
  }

  private static void check(Structure shape, JsonNode value) {
    var violations = new Violations();
    shape.check("", value, violations);
    violations.throwIfAny();
  }
}
