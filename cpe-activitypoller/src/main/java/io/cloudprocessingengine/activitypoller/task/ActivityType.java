package io.cloudprocessingengine.activitypoller.task;

import java.util.Objects;

/** What SWF calls an activity type. Written {@code name/version}, as neither may hold a slash. */
public record ActivityType(String name, String version) {
  public ActivityType {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(version, "version");
  }

  /** The task list that plans use if they don't say otherwise. */
  public String defaultTaskList() {
    return name + "-" + version;
  }

  @Override
  public String toString() {
    return name + "/" + version;
  }
}
