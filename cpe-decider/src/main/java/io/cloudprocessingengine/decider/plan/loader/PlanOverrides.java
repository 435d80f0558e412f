package io.cloudprocessingengine.decider.plan.loader;

import io.cloudprocessingengine.common.config.Problem;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** What the command line says instead of the plan: {@code --plan_name}, {@code --plan_version}. */
public record PlanOverrides(Optional<String> name, Optional<String> version) {
  public static final PlanOverrides NONE = new PlanOverrides(Optional.empty(), Optional.empty());

  public PlanOverrides {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(version, "version");
  }

  /** What SWF would not take. */
  List<Problem> problems() {
    return Stream.concat(
            problem("--plan_name", name, SwfName.NAME),
            problem("--plan_version", version, SwfName.VERSION))
        .toList();
  }

  private static Stream<Problem> problem(String flag, Optional<String> text, SwfName rules) {
    return text.flatMap(rules::fault).map(fault -> new Problem(flag, "it " + fault)).stream();
  }

  boolean isNone() {
    return name.isEmpty() && version.isEmpty();
  }
}
