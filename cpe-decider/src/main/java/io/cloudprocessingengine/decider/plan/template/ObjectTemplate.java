package io.cloudprocessingengine.decider.plan.template;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A mapping of a plan whose values are templates. */
record ObjectTemplate(Map<String, Template> members) implements Template {
  ObjectTemplate {
    members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
  }

  @Override
  public Value evaluate(Variables variables) {
    var object = JsonNodeFactory.instance.objectNode();
    members.forEach((name, member) -> object.set(name, member.evaluate(variables).json()));
    return Value.of(object);
  }

  @Override
  public Set<String> variables() {
    return members.values().stream()
        .flatMap(member -> member.variables().stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public String toString() {
    return members.toString();
  }
}
