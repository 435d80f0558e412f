package io.cloudprocessingengine.local.engine;

import com.fasterxml.jackson.databind.JsonNode;
import io.cloudprocessingengine.local.api.FaultType;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/** Every kind of decision, by the name that the API has for it. */
final class Decisions {
  private final Map<String, Consumer<Decision>> kinds = new HashMap<>();
  private final ClosingDecisions closing;

  Decisions(Region region) {
    var executions = new Executions(region);
    closing = new ClosingDecisions(executions);
    closing.addTo(kinds);
    new ActivityDecisions().addTo(kinds);
    new TimerDecisions().addTo(kinds);
    new ExternalDecisions(region).addTo(kinds);
    new ChildDecisions(region, executions).addTo(kinds);
    new LambdaDecisions(region).addTo(kinds);
    kinds.put(
        "RecordMarker",
        decision ->
            decision
                .execution()
                .record(EventType.MARKER_RECORDED, decision.event("markerName", "details").node()));
  }

  /**
   * Checks what can be told before anything is applied.
   *
   * @throws io.cloudprocessingengine.local.api.Fault VALIDATION
   */
  void check(JsonNode decisions) {
    for (int i = 0; i < decisions.size(); i++) {
      var decision = decisions.get(i);
      var type = decision.path("decisionType").asText();
      if (!decision.hasNonNull(attributesName(type))) {
        throw FaultType.VALIDATION.saying(
            "1 validation error detected: Value null at 'decisions."
                + (i + 1)
                + ".member."
                + attributesName(type)
                + "' failed to satisfy constraint: Member must not be null");
      }
      if (closing.contains(type) && i < decisions.size() - 1) {
        throw FaultType.VALIDATION.saying("Close must be last decision in list");
      }
    }
  }

  /** Applies the decisions in order, as far as the history has room. */
  void apply(JsonNode decisions, Execution execution, long completedEventId, boolean unseen) {
    for (var decision : decisions) {
      if (execution.isFull()) {
        return;
      }
      var type = decision.path("decisionType").asText();
      var attributes = new Request(decision.path(attributesName(type)));
      kinds.get(type).accept(new Decision(execution, attributes, completedEventId, unseen));
    }
  }

  private static String attributesName(String type) {
    return Character.toLowerCase(type.charAt(0)) + type.substring(1) + "DecisionAttributes";
  }
}
