package io.cloudprocessingengine.decider.plan.loader;

import io.cloudprocessingengine.common.config.ConfigurationException;
import io.cloudprocessingengine.common.config.YamlNode.Mapping;
import io.cloudprocessingengine.common.config.YamlReader;
import io.cloudprocessingengine.decider.plan.template.TemplateEngine;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads one plan after the other from their texts, and checks each. */
final class PlanReader {
  /** With one of these in it, a schema may name properties elsewhere. */
  private static final Set<String> MORE =
      Set.of("$ref", "allOf", "anyOf", "oneOf", "patternProperties", "if", "dependentSchemas");

  private final TemplateEngine engine = new TemplateEngine();
  private final SchemaReader schemas = new SchemaReader();
  private final PlanOverrides overrides;

  PlanReader(PlanOverrides overrides) {
    this.overrides = overrides;
  }

  /**
   * Reads a plan.
   *
   * @param file its name in problems
   * @param findings what is found, warnings included
   * @throws ConfigurationException with every problem
   */
  PlanFile read(String file, String text, Findings findings) {
    var root = YamlReader.read(file, text);
    var draft = Fields.of(root, "a plan", findings).map(fields -> read(fields, new PlanText(text)));
    draft.ifPresent(it -> it.check(findings));
    if (findings.hasProblems()) {
      throw new ConfigurationException(findings.problems());
    }
    var read = draft.orElseThrow();
    return new PlanFile(read.toPlan(), root.position(), read.functions());
  }

  private PlanDraft read(Fields fields, PlanText text) {
    var findings = fields.findings();
    fields.refuseOthersThan(HeadReader.KEYS);
    var head =
        new PlanDraft.Head(
            HeadReader.id(fields, overrides),
            HeadReader.settings(fields),
            schemas.read(fields, "input_spec"),
            inputs(fields));
    var activities = new ActivityReader(schemas, findings).read(fields.items("activities"));
    var steps =
        new StepReader(findings, new KindReader(activities))
            .read(fields.items("steps"), () -> new TemplateReader(engine, text, findings));
    if (fields.items("steps").isEmpty()) {
      findings.problem(fields.keyPosition("steps"), "the plan has no steps");
    }
    return new PlanDraft(head, activities, steps, output(fields, text));
  }

  /** The client is there whatever the schema says. */
  private static Set<String> inputs(Fields fields) {
    var properties =
        fields
            .find("input_spec")
            .filter(Mapping.class::isInstance)
            .filter(spec -> MORE.stream().noneMatch(((Mapping) spec).entries()::containsKey))
            .flatMap(spec -> ((Mapping) spec).get("properties"))
            .filter(Mapping.class::isInstance)
            .map(named -> ((Mapping) named).entries().keySet());
    return properties
        .map(it -> Stream.concat(it.stream(), Stream.of("client")).collect(Collectors.toSet()))
        .orElse(Set.of());
  }

  private PlanDraft.Output output(Fields fields, PlanText text) {
    var templates = new TemplateReader(engine, text, fields.findings());
    var output = templates.read(fields, "output", Set.of());
    return new PlanDraft.Output(output, templates.uses());
  }
}
