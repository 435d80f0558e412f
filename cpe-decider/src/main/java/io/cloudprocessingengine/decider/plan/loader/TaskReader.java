package io.cloudprocessingengine.decider.plan.loader;

import io.cloudprocessingengine.common.config.YamlNode;
import io.cloudprocessingengine.common.config.YamlNode.Scalar;
import io.cloudprocessingengine.common.config.YamlNode.ScalarType;
import io.cloudprocessingengine.common.config.YamlNode.Sequence;
import io.cloudprocessingengine.decider.plan.ForEach;
import io.cloudprocessingengine.decider.plan.RetryPolicy;
import io.cloudprocessingengine.decider.plan.TaskOptions;
import io.cloudprocessingengine.decider.plan.Tolerance;
import io.cloudprocessingengine.decider.plan.template.Variables;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads what all steps done by others have in common: input, retry, map. */
final class TaskReader {
  private static final int DEFAULT_CONCURRENCY = 100;
  // SWF's own limit of open activities, and of open children, in an execution.
  private static final int MAX_CONCURRENCY = 1_000;
  private static final List<String> ONLY_IN_MAPS = List.of("max_concurrency", "tolerate_failures");
  private static final Set<String> IN_TASKS = Set.of(Variables.ATTEMPT);
  private static final Set<String> IN_MAPS =
      Set.of(Variables.ATTEMPT, Variables.ITEM, Variables.INDEX);

  private TaskReader() {}

  static TaskOptions read(Fields fields, TemplateReader templates, RetryPolicy retry) {
    var forEach = forEach(fields, templates);
    var extra = fields.keys().contains("for_each") ? IN_MAPS : IN_TASKS;
    var input = templates.read(fields, "input", extra);
    return new TaskOptions(input, RetryReader.read(fields, retry), forEach);
  }

  /** Whatever its values. */
  private static boolean isNoArray(YamlNode node) {
    return node instanceof Scalar scalar
        ? scalar.type() != ScalarType.TEXT || !scalar.text().strip().matches("(?s)[\\[{].*")
        : !(node instanceof Sequence);
  }

  private static Optional<ForEach> forEach(Fields fields, TemplateReader templates) {
    var node = fields.find("for_each");
    if (node.isEmpty() && fields.keys().contains("for_each")) {
      fields.findings().problem(fields.keyPosition("for_each"), "'for_each' has no value");
    }
    if (node.isEmpty()) {
      ONLY_IN_MAPS.stream()
          .filter(fields.keys()::contains)
          .forEach(
              key ->
                  fields
                      .findings()
                      .problem(fields.keyPosition(key), "'" + key + "' needs 'for_each'"));
      return Optional.empty();
    }
    if (isNoArray(node.get())) {
      fields
          .findings()
          .problem(
              node.get().position(),
              "'for_each' must give an array: write one, or one {{…}} that gives it");
    }
    return Optional.of(
        new ForEach(
            templates.read(node.get(), Set.of()),
            fields.integer("max_concurrency", DEFAULT_CONCURRENCY, 1, MAX_CONCURRENCY),
            fields.parsed("tolerate_failures", Tolerance::parse).orElse(Tolerance.NONE)));
  }
}
