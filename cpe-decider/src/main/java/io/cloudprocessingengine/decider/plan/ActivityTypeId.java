package io.cloudprocessingengine.decider.plan;

import java.util.Objects;

/** An activity type's name and version in SWF. */
public record ActivityTypeId(String name, String version) {
  public ActivityTypeId {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(version, "version");
  }

  @Override
  public String toString() {
    return name + " " + version;
  }
}
