package io.cloudprocessingengine.decider.decision;

import io.cloudprocessingengine.decider.plan.template.Template;
import io.cloudprocessingengine.decider.plan.template.Value;
import io.cloudprocessingengine.decider.plan.template.Variables;
import java.util.Set;

/** A template that is a plain text. */
record TextTemplate(String text) implements Template {
  @Override
  public Value evaluate(Variables variables) {
    return Value.ofText(text);
  }

  @Override
  public Set<String> variables() {
    return Set.of();
  }
}
