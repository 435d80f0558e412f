package io.cloudprocessingengine.decider.plan;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** What an input must look like: a JSON Schema, draft 4 unless it says otherwise. */
public interface InputSpec {
  /** Takes every input. */
  InputSpec ANYTHING = input -> List.of();

  /** What is wrong with an input, each with the JSON pointer of the place; empty if it fits. */
  List<String> check(JsonNode input);
}
