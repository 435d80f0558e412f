package io.cloudprocessingengine.decider.plan.template;

import com.hubspot.jinjava.el.ext.ExtendedParser;
import io.cloudprocessingengine.common.config.Suggestion;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import jinjava.de.odysseus.el.tree.TreeBuilderException;

/** Reads one expression with Jinjava's own parser, and notes what it names. */
final class ExpressionReader {
  private static final Set<String> LITERALS = Set.of("none", "None", "True", "False");

  private final KnownNames known;
  private final Set<String> macros;

  ExpressionReader(KnownNames known, Set<String> macros) {
    this.known = known;
    this.macros = macros;
  }

  /** A variable, and its member that is used; empty if that can't be told. */
  record Use(String variable, String key) {}

  List<Use> read(String expression) {
    if (expression.isEmpty()) {
      throw new TemplateException("{{ }} has no expression in it");
    }
    var builder = new NotingBuilder();
    try {
      var tree = builder.build("#{" + expression + "}");
      tree.getFunctionNodes().forEach(node -> requireFunction(node.getName()));
    } catch (TreeBuilderException e) {
      throw cannotBeRead(expression, e);
    }
    return uses(builder.uses());
  }

  private List<Use> uses(List<NotingBuilder.Use> noted) {
    var uses = new ArrayList<Use>();
    for (var use : noted) {
      var name = use.name();
      if (name.startsWith(ExtendedParser.FILTER_PREFIX)) {
        require("filter", name.substring(ExtendedParser.FILTER_PREFIX.length()), known.filters());
      } else if (name.startsWith(ExtendedParser.EXPTEST_PREFIX)) {
        require("test", name.substring(ExtendedParser.EXPTEST_PREFIX.length()), known.tests());
      } else if (!name.equals(ExtendedParser.INTERPRETER) && !LITERALS.contains(name)) {
        uses.add(new Use(name, use.key()));
      }
    }
    return uses;
  }

  private void requireFunction(String name) {
    if (!macros.contains(name)) {
      require("function", name, known.functions());
    }
  }

  private static void require(String what, String name, Set<String> names) {
    if (!names.contains(name)) {
      throw new TemplateException(
          "there is no " + what + " '" + name + "'" + Suggestion.of(name, names));
    }
  }

  private static TemplateException cannotBeRead(String expression, TreeBuilderException e) {
    return new TemplateException(
        "'"
            + expression
            + "' can't be read: "
            + e.getExpected()
            + " expected, not "
            + e.getEncountered(),
        e);
  }
}
