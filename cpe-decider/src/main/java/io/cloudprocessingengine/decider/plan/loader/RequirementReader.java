package io.cloudprocessingengine.decider.plan.loader;

import io.cloudprocessingengine.common.config.YamlNode;
import io.cloudprocessingengine.common.config.YamlNode.Sequence;
import io.cloudprocessingengine.decider.plan.RequiredStatus;
import io.cloudprocessingengine.decider.plan.Requirement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/** Reads {@code requires}: {@code [A, [B], [C, failed]]}. */
final class RequirementReader {
  private static final String SHAPE = "a requirement is STEP or [STEP, STATUS]";

  private static final String STATUS = "a required status";
  private static final Choice<RequiredStatus> STATUSES = new Choice<>(RequiredStatus.class);

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
    var required =
        Fields.text(status, STATUS, findings).flatMap(it -> STATUSES.find(it, STATUS, findings));
    return Fields.text(step, "a required step", findings)
        .flatMap(it -> required.map(which -> it.with(new Requirement(it.value(), which, true))));
  }
}
