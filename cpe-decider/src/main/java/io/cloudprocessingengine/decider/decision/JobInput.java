package io.cloudprocessingengine.decider.decision;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cloudprocessingengine.decider.plan.InputSpec;
import java.util.Optional;

/**
 * The input that a job was started with, and what is wrong with it.
 *
 * @param value as the plan sees it
 * @param retry what an earlier run carries into this one, see {@link Carried}; missing in a first
 *     run
 */
record JobInput(JsonNode value, JsonNode retry, Optional<Failure> failure) {

  /** Never throws: an input that does not fit is a failure of the job. */
  static JobInput read(String text, InputSpec spec) {
    try {
      var value = JsonText.read(text);
      var retry = value instanceof ObjectNode object ? object.remove(Carried.MEMBER) : null;
      var faults = spec.check(value);
      return faults.isEmpty()
          ? new JobInput(value, given(retry), Optional.empty())
          : invalid(String.join("\n", faults));
    } catch (JsonProcessingException e) {
      return invalid("the job's input is not JSON: " + e.getOriginalMessage());
    } catch (RuntimeException e) {
      return invalid("the job's input cannot be checked: " + e.getMessage());
    }
  }

  private static JsonNode given(JsonNode retry) {
    return retry == null ? MissingNode.getInstance() : retry;
  }

  private static JobInput invalid(String details) {
    return new JobInput(
        NullNode.getInstance(), given(null), Optional.of(Failure.invalidInput(details)));
  }
}
