package io.cloudprocessingengine.decider.plan;

import java.util.Objects;

/**
 * Names a plan, and thereby the workflow type in SWF.
 *
 * @param version as the plan's text has it: {@code 1.10} is not {@code 1.1}
 */
public record PlanId(String name, String version) {
  public PlanId {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(version, "version");
  }

  @Override
  public String toString() {
    return name + " " + version;
  }
}
