package io.cloudprocessingengine.decider.plan.template;

import java.util.Set;

/** No template at all. */
record ConstantTemplate(Value value) implements Template {
  @Override
  public Value evaluate(Variables variables) {
    return value;
  }

  @Override
  public Set<String> variables() {
    return Set.of();
  }

  @Override
  public String toString() {
    return value.text();
  }
}
