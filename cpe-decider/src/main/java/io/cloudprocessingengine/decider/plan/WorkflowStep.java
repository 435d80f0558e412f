package io.cloudprocessingengine.decider.plan;

import java.util.Objects;

/**
 * Runs a child workflow; its result is the step's output.
 *
 * @param workflow the child's type
 */
public record WorkflowStep(PlanId workflow, ChildOptions child, TaskOptions options)
    implements TaskStep {
  public WorkflowStep {
    Objects.requireNonNull(workflow, "workflow");
    Objects.requireNonNull(child, "child");
    Objects.requireNonNull(options, "options");
  }

  @Override
  public String runs() {
    return "workflow " + workflow;
  }

  @Override
  public String word() {
    return options.forEach().isPresent() ? "map" : "workflow";
  }
}
