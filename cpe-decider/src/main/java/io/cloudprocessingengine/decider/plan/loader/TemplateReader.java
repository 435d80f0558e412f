package io.cloudprocessingengine.decider.plan.loader;

import io.cloudprocessingengine.common.config.YamlNode;
import io.cloudprocessingengine.common.config.YamlNode.Mapping;
import io.cloudprocessingengine.common.config.YamlNode.Scalar;
import io.cloudprocessingengine.common.config.YamlNode.ScalarType;
import io.cloudprocessingengine.common.config.YamlNode.Sequence;
import io.cloudprocessingengine.decider.plan.template.ParsedTemplate;
import io.cloudprocessingengine.decider.plan.template.Template;
import io.cloudprocessingengine.decider.plan.template.TemplateEngine;
import io.cloudprocessingengine.decider.plan.template.TemplateException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Reads the templates of one step, or of the plan's output, and notes what they use. */
final class TemplateReader {
  private final TemplateEngine engine;
  private final PlanText text;
  private final Findings findings;
  private final List<TemplateUse> uses = new ArrayList<>();

  TemplateReader(TemplateEngine engine, PlanText text, Findings findings) {
    this.engine = engine;
    this.text = text;
    this.findings = findings;
  }

  /** What the templates use that were read. */
  List<TemplateUse> uses() {
    return List.copyOf(uses);
  }

  /** A template; a text in it that is none is a problem and gives null. */
  Template read(YamlNode node, Set<String> extra) {
    return node instanceof Scalar scalar ? scalar(scalar, engine::text, extra) : tree(node, extra);
  }

  /** A field as a template. */
  Optional<Template> read(Fields fields, String key, Set<String> extra) {
    return fields.find(key).map(node -> read(node, extra));
  }

  private Template tree(YamlNode node, Set<String> extra) {
    if (node instanceof Mapping mapping) {
      var members = new LinkedHashMap<String, Template>();
      mapping
          .entries()
          .forEach(
              (key, entry) -> {
                if (TemplateEngine.isTemplate(key)) {
                  findings.problem(
                      entry.keyPosition(),
                      "a key takes no template: write the whole value as a text of JSON, in which '"
                          + key
                          + "' is evaluated");
                }
                members.put(key, tree(entry.value(), extra));
              });
      return Template.object(members);
    }
    if (node instanceof Sequence sequence) {
      return Template.array(sequence.items().stream().map(item -> tree(item, extra)).toList());
    }
    return scalar((Scalar) node, engine::string, extra);
  }

  private Template scalar(
      Scalar scalar, Function<String, ParsedTemplate> parse, Set<String> extra) {
    if (scalar.type() != ScalarType.TEXT) {
      return Template.constant(scalar.toJson());
    }
    try {
      var parsed = parse.apply(scalar.text());
      parsed.references().forEach(reference -> note(reference, scalar, extra));
      return parsed.template();
    } catch (TemplateException e) {
      findings.problem(scalar.position(), "bad template: " + e.getMessage());
      return Template.constant(scalar.toJson());
    }
  }

  private void note(ParsedTemplate.Reference reference, Scalar scalar, Set<String> extra) {
    var where = text.find(scalar, reference.line(), reference.variable());
    if (reference.quoted()) {
      findings.warning(
          where,
          "'%s' stands within a string of JSON, and a text would bring quotes of its own: leave the"
                  .formatted(reference.variable())
              + " quotes out, or write the input as plain YAML, whose strings may hold {{…}}");
    }
    uses.add(new TemplateUse(reference.variable(), reference.key(), extra, where));
  }
}
