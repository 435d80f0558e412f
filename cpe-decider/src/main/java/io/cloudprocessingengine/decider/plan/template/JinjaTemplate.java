package io.cloudprocessingengine.decider.plan.template;

import com.hubspot.jinjava.tree.Node;
import java.util.HashMap;
import java.util.Set;
import java.util.stream.Collectors;

/** A template in the full language. Its tree is never changed after it was parsed. */
final class JinjaTemplate implements Template {
  private final Jinja jinja;
  private final Node tree;
  private final Style style;
  private final Names names;

  JinjaTemplate(Jinja jinja, Node tree, Style style, Names names) {
    this.jinja = jinja;
    this.tree = tree;
    this.style = style;
    this.names = names;
  }

  /** The names in a template: of variables that it is given, and of those that it makes itself. */
  record Names(Set<String> given, Set<String> local) {
    Names {
      given = Set.copyOf(given);
      local = Set.copyOf(local);
    }
  }

  @Override
  public Value evaluate(Variables given) {
    var values = new HashMap<String, Object>();
    for (var name : names.given()) {
      given.find(name).ifPresent(value -> values.put(name, PlainValues.fromJson(value)));
    }
    var bindings = new Jinja.Bindings(values, names.local(), style);
    return style.read(jinja.with(bindings, interpreter -> interpreter.render(tree)));
  }

  @Override
  public Set<String> variables() {
    return names.given();
  }

  @Override
  public String toString() {
    return tree.getChildren().stream().map(Node::reconstructImage).collect(Collectors.joining());
  }
}
