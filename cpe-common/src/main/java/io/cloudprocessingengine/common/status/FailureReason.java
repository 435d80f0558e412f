package io.cloudprocessingengine.common.status;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Objects;
import java.util.Optional;

/**
 * Why a job, a step or an activity failed.
 *
 * @param reason a code, such as {@code TIMEOUT.HEARTBEAT}, or what the activity gave
 * @param details for people
 * @param step of a job: the step that failed, if it was one
 */
public record FailureReason(String reason, Optional<String> details, Optional<String> step) {
  public FailureReason {
    Objects.requireNonNull(reason, "reason");
    Objects.requireNonNull(details, "details");
    Objects.requireNonNull(step, "step");
  }

  /** Of a step or an activity; null or empty details are none. */
  public static FailureReason of(String reason, String details) {
    return new FailureReason(
        reason, Optional.ofNullable(details).filter(it -> !it.isEmpty()), Optional.empty());
  }

  /** {@code {reason, details?, step?}}. */
  public ObjectNode toJson() {
    var json = JsonNodeFactory.instance.objectNode().put("reason", reason);
    details.ifPresent(it -> json.put("details", it));
    step.ifPresent(it -> json.put("step", it));
    return json;
  }

  static Optional<FailureReason> read(JsonNode owner) {
    var json = owner.path("failure");
    return json.isObject()
        ? Optional.of(
            new FailureReason(
                json.path("reason").asText(),
                Members.text(json, "details"),
                Members.text(json, "step")))
        : Optional.empty();
  }
}
