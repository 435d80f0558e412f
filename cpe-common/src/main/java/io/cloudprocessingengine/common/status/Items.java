package io.cloudprocessingengine.common.status;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.Collections;

/** How many items of a map stand where, of those that have begun. */
public record Items(int scheduled, int running, int retrying, int succeeded, int failed) {

  /** Counts them. */
  public static Items count(Collection<StepState> states) {
    return new Items(
        Collections.frequency(states, StepState.SCHEDULED),
        Collections.frequency(states, StepState.RUNNING),
        Collections.frequency(states, StepState.RETRYING),
        Collections.frequency(states, StepState.SUCCEEDED),
        Collections.frequency(states, StepState.FAILED));
  }

  ObjectNode toJson() {
    return JsonNodeFactory.instance
        .objectNode()
        .put("scheduled", scheduled)
        .put("running", running)
        .put("retrying", retrying)
        .put("succeeded", succeeded)
        .put("failed", failed);
  }

  static Items of(JsonNode json) {
    return new Items(
        json.path("scheduled").asInt(),
        json.path("running").asInt(),
        json.path("retrying").asInt(),
        json.path("succeeded").asInt(),
        json.path("failed").asInt());
  }
}
