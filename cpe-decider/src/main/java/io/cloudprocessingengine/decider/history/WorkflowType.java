package io.cloudprocessingengine.decider.history;

import java.util.Objects;

/** The name and version of a workflow type. */
public record WorkflowType(String name, String version) {
  public WorkflowType {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(version, "version");
  }

  @Override
  public String toString() {
    return name + " " + version;
  }
}
