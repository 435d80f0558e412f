package io.cloudprocessingengine.decider.decision;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import io.cloudprocessingengine.decider.plan.InputSpec;
import java.util.Optional;

/** The input that a job was started with, and what is wrong with it. */
record JobInput(JsonNode value, Optional<Failure> failure) {

  /** Never throws: an input that does not fit is a failure of the job. */
  static JobInput read(String text, InputSpec spec) {
    try {
      var value = JsonText.read(text);
      var faults = spec.check(value);
      return faults.isEmpty()
          ? new JobInput(value, Optional.empty())
          : invalid(String.join("\n", faults));
    } catch (JsonProcessingException e) {
      return invalid("the job's input is not JSON: " + e.getOriginalMessage());
    } catch (RuntimeException e) {
      return invalid("the job's input cannot be checked: " + e.getMessage());
    }
  }

  private static JobInput invalid(String details) {
    return new JobInput(NullNode.getInstance(), Optional.of(Failure.invalidInput(details)));
  }
}
