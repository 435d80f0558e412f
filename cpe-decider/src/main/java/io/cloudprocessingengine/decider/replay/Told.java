package io.cloudprocessingengine.decider.replay;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * One thing that SWF was or would be told.
 *
 * @param type of the decision, as SWF calls it
 * @param id of the task, timer or child that it is about; empty for a close
 * @param attributes by SWF's names
 * @param refused whether SWF could not apply it; the attributes are then not recorded
 */
record Told(String type, String id, JsonNode attributes, boolean refused) {
  Told {
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(attributes, "attributes");
  }

  /** From a decision in SWF's JSON. */
  static Told decided(JsonNode decision) {
    var type = decision.get("decisionType").asText();
    var attributes = decision.path(attributesKey(type, "Decision"));
    return new Told(type, id(attributes), attributes, false);
  }

  /** The member that holds the attributes of an event or a decision of some type. */
  static String attributesKey(String type, String suffix) {
    return Character.toLowerCase(type.charAt(0)) + type.substring(1) + suffix + "Attributes";
  }

  static String id(JsonNode attributes) {
    return Stream.of("activityId", "timerId", "workflowId", "id", "markerName")
        .map(attributes::path)
        .filter(JsonNode::isTextual)
        .map(JsonNode::asText)
        .findFirst()
        .orElse("");
  }

  /** What tells it from the others of one response. */
  String title() {
    return id.isEmpty() ? type : type + " " + id;
  }
}
