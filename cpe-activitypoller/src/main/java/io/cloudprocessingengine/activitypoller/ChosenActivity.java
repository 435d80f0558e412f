package io.cloudprocessingengine.activitypoller;

import io.cloudprocessingengine.common.config.Overrides;
import picocli.CommandLine.Option;

/** Which activity of the configuration is meant; a picocli mixin. */
final class ChosenActivity {
  @Option(
      names = {"-A", "--activity"},
      paramLabel = "NAME",
      description = "Activity to run: one of the configuration's (default: its only one).")
  private String name;

  @Option(
      names = {"-V", "--activity-version"},
      paramLabel = "VERSION",
      description = "Version of the activity.")
  private String version;

  /** Adds what was given, as overrides of {@code activity} and {@code activity_version}. */
  Overrides addTo(Overrides overrides) {
    return overrides
        .flag("--activity", "activity", name)
        .flag("--activity-version", "activity_version", version);
  }
}
