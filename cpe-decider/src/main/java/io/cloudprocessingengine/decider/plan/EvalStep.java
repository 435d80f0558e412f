package io.cloudprocessingengine.decider.plan;

import io.cloudprocessingengine.decider.plan.template.Template;
import java.util.Objects;

/** Computes a value at once; the value is the step's output. */
public record EvalStep(Template value) implements StepKind {
  public EvalStep {
    Objects.requireNonNull(value, "value");
  }

  @Override
  public String word() {
    return "eval";
  }
}
