package io.cloudprocessingengine.activitypoller.plugin;

import java.util.Objects;

/**
 * Which class of a plug-in: the one that is named; if none is, the only one that the plug-in lists
 * in {@code META-INF/services}, or of several the one whose simple name is the activity's.
 *
 * @param name of the class; empty if none is named
 * @param activity the name of the activity type
 */
public record PluginClass(String name, String activity) {
  public PluginClass {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(activity, "activity");
  }

  boolean isNamed() {
    return !name.isEmpty();
  }
}
