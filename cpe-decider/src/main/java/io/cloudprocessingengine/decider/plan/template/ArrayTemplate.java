package io.cloudprocessingengine.decider.plan.template;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A list of a plan whose elements are templates. */
record ArrayTemplate(List<Template> elements) implements Template {
  ArrayTemplate {
    elements = List.copyOf(elements);
  }

  @Override
  public Value evaluate(Variables variables) {
    var array = JsonNodeFactory.instance.arrayNode();
    elements.forEach(element -> array.add(element.evaluate(variables).json()));
    return Value.of(array);
  }

  @Override
  public Set<String> variables() {
    return elements.stream()
        .flatMap(element -> element.variables().stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public String toString() {
    return elements.toString();
  }
}
