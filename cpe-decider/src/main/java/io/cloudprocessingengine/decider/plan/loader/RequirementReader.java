package io.cloudprocessingengine.decider.plan.loader;

import io.cloudprocessingengine.common.config.Suggestion;
import io.cloudprocessingengine.common.config.YamlNode;
import io.cloudprocessingengine.common.config.YamlNode.Sequence;
import io.cloudprocessingengine.decider.plan.RequiredStatus;
import io.cloudprocessingengine.decider.plan.Requirement;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads {@code requires}: {@code [A, [B], [C, failed]]}. */
final class RequirementReader {
  private static final String SHAPE = "a requirement is STEP or [STEP, STATUS]";

  private final Findings findings;

  RequirementReader(Findings findings) {
    this.findings = findings;
  }

  /** The requirements, no step twice. */
  List<Located<Requirement>> read(Fields fields) {
    var byStep = new LinkedHashMap<String, Located<Requirement>>();
    for (var node : fields.items("requires")) {
      requirement(node)
          .ifPresent(
              it -> {
                if (byStep.putIfAbsent(it.value().step(), it) != null) {
                  findings.problem(
                      it.where(), "step '" + it.value().step() + "' is required twice");
                }
              });
    }
    return List.copyOf(byStep.values());
  }

  private Optional<Located<Requirement>> requirement(YamlNode node) {
    if (!(node instanceof Sequence pair)) {
      return plain(node);
    }
    return switch (pair.items().size()) {
      case 1 -> plain(pair.items().get(0));
      case 2 -> writtenOut(pair.items().get(0), pair.items().get(1));
      default -> {
        findings.problem(pair.position(), SHAPE);
        yield Optional.empty();
      }
    };
  }

  private Optional<Located<Requirement>> plain(YamlNode step) {
    return Fields.text(step, "a required step", findings)
        .map(it -> it.with(new Requirement(it.value(), RequiredStatus.COMPLETED, false)));
  }

  private Optional<Located<Requirement>> writtenOut(YamlNode step, YamlNode status) {
    var required = Fields.text(status, "a required status", findings).flatMap(this::status);
    return Fields.text(step, "a required step", findings)
        .flatMap(it -> required.map(which -> it.with(new Requirement(it.value(), which, true))));
  }

  private Optional<RequiredStatus> status(Located<String> text) {
    var names =
        Arrays.stream(RequiredStatus.values())
            .map(it -> it.name().toLowerCase(Locale.ROOT))
            .toList();
    var index = names.indexOf(text.value());
    if (index < 0) {
      var message = "unknown status '" + text.value() + "'" + Suggestion.of(text.value(), names);
      findings.problem(text.where(), message + " (" + String.join(", ", names) + ")");
      return Optional.empty();
    }
    return Optional.of(RequiredStatus.values()[index]);
  }
}
