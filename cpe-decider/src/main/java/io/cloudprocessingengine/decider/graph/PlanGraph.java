package io.cloudprocessingengine.decider.graph;

import io.cloudprocessingengine.decider.plan.Plan;
import io.cloudprocessingengine.decider.plan.PlanId;
import io.cloudprocessingengine.decider.plan.RequiredStatus;
import io.cloudprocessingengine.decider.plan.Requirement;
import io.cloudprocessingengine.decider.plan.Step;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * A plan as it is drawn.
 *
 * @param nodes the steps, each after all that it requires
 */
public record PlanGraph(PlanId id, String description, List<Node> nodes, List<Edge> edges) {
  public PlanGraph {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(description, "description");
    nodes = List.copyOf(nodes);
    edges = List.copyOf(edges);
  }

  /** That a step requires another; {@code from} has to end first. */
  record Edge(String from, String to, RequiredStatus status, boolean writtenOut) {
    private static Edge of(Step step, Requirement requirement) {
      return new Edge(
          requirement.step(), step.name(), requirement.status(), requirement.writtenOut());
    }

    /** The status that the plan names; empty for a plain requirement. */
    String label() {
      return writtenOut ? status.name().toLowerCase(Locale.ROOT) : "";
    }
  }

  public static PlanGraph of(Plan plan) {
    var steps = plan.steps().ordered();
    return new PlanGraph(
        plan.id(),
        plan.settings().description(),
        steps.stream().map(Node::of).toList(),
        steps.stream()
            .flatMap(step -> step.requires().stream().map(required -> Edge.of(step, required)))
            .toList());
  }
}
