package io.cloudprocessingengine.decider.decision;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cloudprocessingengine.common.message.JsonFault;
import io.cloudprocessingengine.decider.plan.InputSpec;
import java.util.Optional;

/**
 * The input that a job was started with, and what is wrong with it.
 *
 * @param document as the job was given it, even when it does not fit the plan; missing when it is
 *     not JSON
 * @param value as the plan sees it
 * @param retry what an earlier run carries into this one, see {@link Carried}; missing in a first
 *     run
 */
record JobInput(JsonNode document, JsonNode value, JsonNode retry, Optional<Failure> failure) {

  /** Never throws: an input that does not fit is a failure of the job. */
  static JobInput read(String text, InputSpec spec) {
    try {
      return check(JsonText.read(text), spec);
    } catch (JsonProcessingException e) {
      var what = "the job's input is not JSON: " + JsonFault.of(e);
      return invalid(legible(text), what);
    } catch (RuntimeException | StackOverflowError e) {
      var what = "the job's input cannot be read: " + Failure.describe(e);
      return invalid(legible(text), what);
    }
  }

  private static JobInput check(JsonNode document, InputSpec spec) {
    var retry = document instanceof ObjectNode object ? object.remove(Carried.MEMBER) : null;
    try {
      var faults = spec.check(document);
      return faults.isEmpty()
          ? new JobInput(document, document, given(retry), Optional.empty())
          : invalid(document, String.join("\n", faults));
    } catch (RuntimeException | StackOverflowError e) {
      return invalid(document, "the job's input cannot be checked: " + Failure.describe(e));
    }
  }

  /** What can be read without looking at every value, so that the client can be told. */
  private static JsonNode legible(String text) {
    return io.cloudprocessingengine.common.message.JsonText.parse(text)
        .orElse(MissingNode.getInstance());
  }

  private static JsonNode given(JsonNode retry) {
    return retry == null ? MissingNode.getInstance() : retry;
  }

  private static JobInput invalid(JsonNode document, String details) {
    return new JobInput(
        document, NullNode.getInstance(), given(null), Optional.of(Failure.invalidInput(details)));
  }
}
