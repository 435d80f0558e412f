package io.cloudprocessingengine.decider.plan.loader;

import java.util.Objects;
import java.util.Optional;

/** What the command line says instead of the plan: {@code --plan_name}, {@code --plan_version}. */
public record PlanOverrides(Optional<String> name, Optional<String> version) {
  public static final PlanOverrides NONE = new PlanOverrides(Optional.empty(), Optional.empty());

  public PlanOverrides {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(version, "version");
  }

  boolean isNone() {
    return name.isEmpty() && version.isEmpty();
  }
}
