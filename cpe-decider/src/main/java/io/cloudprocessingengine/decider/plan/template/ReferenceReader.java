package io.cloudprocessingengine.decider.plan.template;

import com.hubspot.jinjava.tree.ExpressionNode;
import com.hubspot.jinjava.tree.Node;
import com.hubspot.jinjava.tree.TagNode;
import com.hubspot.jinjava.tree.parse.ExpressionToken;
import io.cloudprocessingengine.decider.plan.template.ParsedTemplate.Reference;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds what a template uses, and refuses what would only fail once it runs. */
final class ReferenceReader {
  private static final Pattern FOR = Pattern.compile("(?s)\\s*(.+?)\\s+in\\s+(.+)");
  private static final Pattern SET = Pattern.compile("(?s)\\s*([^=]+?)\\s*(?:=(?!=)\\s*(.+))?");
  private static final Pattern MACRO = Pattern.compile("(?s)\\s*(\\w+)\\s*\\((.*)\\)\\s*");
  private static final Pattern GROUPED =
      Pattern.compile("\"[^\"]*\"|'[^']*'|\\([^()\\[\\]]*\\)|\\[[^()\\[\\]]*]");
  private static final Pattern FILTERED = Pattern.compile("(?s)\\sif\\s(?!.*\\selse\\s)");
  private static final Pattern NAME = Pattern.compile("[A-Za-z_]\\w*");

  private final KnownNames known;
  private final List<Reference> found = new ArrayList<>();
  private final Set<String> local = new HashSet<>();
  private final Set<String> macros = new HashSet<>();

  ReferenceReader(KnownNames known) {
    this.known = known;
  }

  /**
   * The variables that the template does not make itself.
   *
   * @throws TemplateException when an expression can't be read, or names an unknown filter, test or
   *     function
   */
  List<Reference> read(Node tree) {
    tree.getChildren().forEach(this::visit);
    found.removeIf(reference -> local.contains(reference.variable()));
    return List.copyOf(found);
  }

  /** The names in what was read. */
  JinjaTemplate.Names names() {
    var given = found.stream().map(Reference::variable).collect(Collectors.toSet());
    return new JinjaTemplate.Names(given, local);
  }

  private void visit(Node node) {
    if (node instanceof TagNode tag) {
      visitTag(tag);
    } else if (node instanceof ExpressionNode) {
      expression(((ExpressionToken) node.getMaster()).getExpr(), node.getLineNumber());
    }
    node.getChildren().forEach(this::visit);
  }

  private void visitTag(TagNode tag) {
    var helpers = tag.getHelpers();
    switch (tag.getName()) {
      case "if", "elif", "unless", "do", "print" -> expression(helpers, tag.getLineNumber());
      case "for" -> loop(tag);
      case "set" -> binding(SET, tag);
      case "macro" -> macro(helpers);
      default -> {
        // The others (else, raw, break, continue) hold no expression.
      }
    }
  }

  /** What Jinja2 knows and Jinjava takes for something else. */
  private void loop(TagNode tag) {
    binding(FOR, tag);
    var outside = tag.getHelpers();
    for (var before = ""; !before.equals(outside); ) {
      before = outside;
      outside = GROUPED.matcher(outside).replaceAll("_");
    }
    if (FILTERED.matcher(outside).find()) {
      throw new TemplateException(
          "{% for … in … if … %} does not filter here: write {% if … %} within the loop");
    }
    if (tag.getChildren().stream().anyMatch(ReferenceReader::isElse)) {
      throw new TemplateException(
          "{% for %} has no {% else %} here: write {% if … %} around the loop");
    }
  }

  private static boolean isElse(Node node) {
    return node instanceof TagNode tag && tag.getName().equals("else");
  }

  private void binding(Pattern shape, TagNode tag) {
    var matcher = shape.matcher(tag.getHelpers());
    if (!matcher.matches()) {
      throw new TemplateException("{% " + tag.getName() + tag.getHelpers() + "%} can't be read");
    }
    local.add("loop");
    NAME.matcher(matcher.group(1)).results().forEach(name -> local.add(name.group()));
    if (matcher.group(2) != null) {
      expression(matcher.group(2), tag.getLineNumber());
    }
  }

  private void macro(String helpers) {
    var matcher = MACRO.matcher(helpers);
    if (!matcher.matches()) {
      throw new TemplateException("{% macro" + helpers + "%} can't be read");
    }
    macros.add(matcher.group(1));
    NAME.matcher(matcher.group(2)).results().forEach(name -> local.add(name.group()));
  }

  private void expression(String text, int line) {
    var reader = new ExpressionReader(known, macros);
    for (var use : reader.read(text.strip())) {
      found.add(new Reference(use.variable(), use.key(), line, false));
    }
  }
}
