package io.cloudprocessingengine.decider.plan;

import io.cloudprocessingengine.decider.plan.template.Template;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A step of a plan.
 *
 * @param name unique in its plan
 * @param requires the steps that must have ended before it runs, each at most once
 * @param when evaluated once the requirements match; a falsy value skips the step
 * @param kind what the step does
 */
public record Step(
    String name, List<Requirement> requires, Optional<Template> when, StepKind kind) {
  public Step {
    Objects.requireNonNull(name, "name");
    requires = List.copyOf(requires);
    Objects.requireNonNull(when, "when");
    Objects.requireNonNull(kind, "kind");
  }
}
