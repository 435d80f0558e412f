package io.cloudprocessingengine.decider.plan.loader;

import io.cloudprocessingengine.common.config.YamlNode;
import io.cloudprocessingengine.common.config.YamlNode.Scalar;
import io.cloudprocessingengine.common.config.YamlNode.ScalarType;
import io.cloudprocessingengine.decider.plan.StepKind;
import io.cloudprocessingengine.decider.plan.template.Template;
import io.cloudprocessingengine.decider.plan.template.TemplateEngine;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the steps of a plan. */
final class StepReader {
  private final Findings findings;
  private final KindReader kinds;
  private final Map<String, StepDraft> read = new LinkedHashMap<>();

  StepReader(Findings findings, KindReader kinds) {
    this.findings = findings;
    this.kinds = kinds;
  }

  /** The steps by name, in declared order. */
  Map<String, StepDraft> read(List<YamlNode> nodes, TemplateReaders templates) {
    for (var node : nodes) {
      Fields.of(node, "a step", findings).ifPresent(fields -> readStep(fields, templates.next()));
    }
    return read;
  }

  /** Makes a reader of templates for each step. */
  interface TemplateReaders {
    TemplateReader next();
  }

  private void readStep(Fields fields, TemplateReader templates) {
    var name = fields.name("name", fields.required("name", "a step"), SwfName.STEP);
    var requires = new RequirementReader(findings).read(fields);
    var when = when(fields, templates);
    var kind = kind(fields, templates);
    name.ifPresent(it -> add(new StepDraft(it, requires, when, kind, templates.uses())));
  }

  private void add(StepDraft step) {
    var name = step.name();
    var first = read.putIfAbsent(name.value(), step);
    if (first != null) {
      var message = "step '%s' is defined twice (first in line %d)";
      findings.problem(name.where(), message.formatted(name.value(), first.name().where().line()));
    }
  }

  private Optional<Template> when(Fields fields, TemplateReader templates) {
    var node = fields.find("when");
    if (node.isPresent() && isPlainText(node.get())) {
      findings.problem(node.get().position(), "'when' is a text that never changes: write {{…}}");
    }
    node.filter(StepReader::isTextAroundExpressions)
        .ifPresent(
            it ->
                findings.warning(
                    it.position(),
                    "'when' is a text with values in it, and so always true: write all of it within"
                        + " one {{…}}"));
    return templates.read(fields, "when", Set.of());
  }

  /** What has tags or comments in it may come to anything. */
  private static boolean isTextAroundExpressions(YamlNode node) {
    if (!(node instanceof Scalar scalar)
        || !scalar.text().contains("{{")
        || scalar.text().contains("{%")
        || scalar.text().contains("{#")) {
      return false;
    }
    var text = scalar.text().strip();
    return !text.startsWith("{{") || !text.endsWith("}}") || text.indexOf("{{", 2) >= 0;
  }

  static boolean isPlainText(YamlNode node) {
    return node instanceof Scalar scalar
        && scalar.type() == ScalarType.TEXT
        && !TemplateEngine.isTemplate(scalar.text());
  }

  private Optional<StepKind> kind(Fields fields, TemplateReader templates) {
    var given = new ArrayList<>(StepKeys.KINDS);
    given.retainAll(fields.keys());
    if (given.size() != 1) {
      var kinds = String.join(", ", StepKeys.KINDS);
      var found = given.isEmpty() ? "none" : String.join(" and ", given);
      findings.problem(
          fields.position(), "a step has exactly one of " + kinds + "; here is " + found);
      fields.refuseOthersThan(StepKeys.ALL);
      return Optional.empty();
    }
    StepKeys.refuseOthers(fields, given.get(0));
    return kinds.read(given.get(0), fields, templates);
  }
}
