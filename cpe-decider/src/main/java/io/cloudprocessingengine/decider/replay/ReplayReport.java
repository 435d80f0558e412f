package io.cloudprocessingengine.decider.replay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.cloudprocessingengine.decider.plan.PlanId;
import java.util.List;

/** What a replay found. */
public final class ReplayReport {
  private final PlanId plan;
  private final PlanId recorded;
  private final List<Turn> turns;
  private final List<Told> next;

  /**
   * Keeps what was found.
   *
   * @param recorded the plan that the execution was started for
   * @param next what is decided after the last event; nothing when the execution is closed
   */
  ReplayReport(PlanId plan, PlanId recorded, List<Turn> turns, List<Told> next) {
    this.plan = plan;
    this.recorded = recorded;
    this.turns = List.copyOf(turns);
    this.next = List.copyOf(next);
  }

  /** Whether every decision is what it was. */
  public boolean isSame() {
    return differing() == 0;
  }

  private long differing() {
    return turns.stream().filter(turn -> !turn.differences().isEmpty()).count();
  }

  /** For people: a paragraph for every decision. */
  public String toText() {
    var text = new StringBuilder(plan + ", replaying an execution of " + recorded + "\n");
    for (var turn : turns) {
      var same = turn.differences().isEmpty() ? "as recorded" : "DIFFERENT";
      text.append("decision %d, after event %d: %s\n".formatted(turn.number(), turn.seen(), same));
      append(text, turn.decided());
      turn.differences().forEach(it -> text.append("    ").append(it).append('\n'));
    }
    if (!next.isEmpty()) {
      text.append("next, after the last event\n");
      append(text, next);
    }
    return text.append("%d decisions, %d different\n".formatted(turns.size(), differing()))
        .toString();
  }

  private static void append(StringBuilder text, List<Told> decided) {
    decided.forEach(told -> text.append("    ").append(told.title()).append('\n'));
  }

  /** For programs. */
  public JsonNode toJson() {
    var json =
        JsonNodeFactory.instance
            .objectNode()
            .put("plan", plan.name())
            .put("version", plan.version())
            .put("same", isSame());
    var decisions = json.putArray("decisions");
    for (var turn : turns) {
      var decision = decisions.addObject().put("number", turn.number()).put("seen", turn.seen());
      addAll(decision.putArray("decided"), turn.decided());
      var differences = decision.putArray("differences");
      for (var it : turn.differences()) {
        var difference = differences.addObject().put("decision", it.title());
        it.attribute().ifPresent(value -> difference.put("attribute", value));
        it.recorded().ifPresent(value -> difference.put("recorded", value));
        it.decided().ifPresent(value -> difference.put("decided", value));
      }
    }
    addAll(json.putArray("next"), next);
    return json;
  }

  private static void addAll(ArrayNode array, List<Told> decided) {
    for (var told : decided) {
      array
          .addObject()
          .put("type", told.type())
          .put("id", told.id())
          .set("attributes", told.attributes());
    }
  }
}
