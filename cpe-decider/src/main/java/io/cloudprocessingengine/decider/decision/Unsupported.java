package io.cloudprocessingengine.decider.decision;

import io.cloudprocessingengine.decider.plan.LambdaStep;
import io.cloudprocessingengine.decider.plan.Plan;
import io.cloudprocessingengine.decider.plan.StepKind;
import io.cloudprocessingengine.decider.plan.TaskStep;
import io.cloudprocessingengine.decider.plan.WorkflowStep;
import java.util.List;
import java.util.Optional;

/**
 * What a plan asks for and this decider does not do yet. A plan that has any of it must not be
 * started.
 */
public final class Unsupported {
  private Unsupported() {}

  /** A sentence for each step that cannot be run; empty if the whole plan can. */
  public static List<String> in(Plan plan) {
    return plan.steps().declared().stream()
        .flatMap(
            step ->
                of(step.kind())
                    .map(
                        what ->
                            "step '%s' %s, which this version of the decider does not run yet"
                                .formatted(step.name(), what))
                    .stream())
        .toList();
  }

  private static Optional<String> of(StepKind kind) {
    if (kind instanceof WorkflowStep) {
      return Optional.of("is a child workflow");
    }
    if (kind instanceof LambdaStep) {
      return Optional.of("is a Lambda function");
    }
    if (kind instanceof TaskStep task && task.options().forEach().isPresent()) {
      return Optional.of("has for_each");
    }
    if (kind instanceof TaskStep task && task.options().retry().maxAttempts() > 1) {
      return Optional.of("has retry");
    }
    return Optional.empty();
  }
}
