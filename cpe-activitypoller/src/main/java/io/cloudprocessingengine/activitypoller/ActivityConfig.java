package io.cloudprocessingengine.activitypoller;

import io.cloudprocessingengine.activitypoller.plugin.PluginActivity;
import io.cloudprocessingengine.activitypoller.plugin.PluginException;
import io.cloudprocessingengine.activitypoller.plugin.PluginLoader;
import io.cloudprocessingengine.activitypoller.swf.ActivityTypeSpec;
import io.cloudprocessingengine.activitypoller.swf.Timeouts;
import io.cloudprocessingengine.activitypoller.task.ActivityType;
import io.cloudprocessingengine.common.config.Durations;
import io.cloudprocessingengine.common.config.Settings;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * An activity of the configuration, its plug-in loaded.
 *
 * @param code to be closed when it isn't needed any more
 */
record ActivityConfig(ActivityTypeSpec spec, PluginActivity code) {
  private static final int MAX_TIMEOUT_LENGTH = 8;

  ActivityType type() {
    return spec.type();
  }

  /** Reads all activities, and loads the plug-in of the chosen one; empty after a problem. */
  static Optional<ActivityConfig> choose(Settings root, PluginLoader loader) {
    var candidates = root.sections("activities").stream().map(Candidate::read).toList();
    var name = root.text("activity");
    var version = root.text("activity_version");
    var chosen =
        candidates.stream()
            .filter(it -> name.isEmpty() || name.get().equals(it.type().name()))
            .filter(it -> version.isEmpty() || version.get().equals(it.type().version()))
            .toList();
    if (chosen.size() == 1) {
      return chosen.get(0).load(loader);
    }
    root.problem(chosen.isEmpty() ? none(candidates) : several(chosen));
    return Optional.empty();
  }

  private static String none(List<Candidate> candidates) {
    return candidates.isEmpty()
        ? "'activities' is missing: which activity to run, and the file of its plug-in"
        : "none of the activities is the one that was asked for with -A and -V; there is "
            + types(candidates);
  }

  private static String several(List<Candidate> candidates) {
    return "there are several activities; choose one with -A NAME -V VERSION: " + types(candidates);
  }

  private static String types(List<Candidate> candidates) {
    return candidates.stream().map(it -> it.type().toString()).collect(Collectors.joining(", "));
  }

  /** An activity as it is written. */
  private record Candidate(Settings settings, ActivityTypeSpec spec, String className) {
    static Candidate read(Settings settings) {
      var type =
          new ActivityType(
              settings.requiredText("name", "the activity type's name"),
              settings.requiredText("version", "the activity type's version"));
      var timeouts =
          new Timeouts(
              timeout(settings, "defaultTaskHeartbeatTimeout"),
              timeout(settings, "defaultTaskScheduleToStartTimeout"),
              timeout(settings, "defaultTaskStartToCloseTimeout"),
              timeout(settings, "defaultTaskScheduleToCloseTimeout"));
      var description = settings.text("description").orElse("");
      settings.requiredText("file", "the plug-in's JAR, relative to this file");
      return new Candidate(
          settings,
          new ActivityTypeSpec(type, description, timeouts),
          settings.text("class").orElse(""));
    }

    ActivityType type() {
      return spec.type();
    }

    Optional<ActivityConfig> load(PluginLoader loader) {
      try {
        return settings
            .path("file")
            .map(file -> new ActivityConfig(spec, loader.load(file, className)));
      } catch (PluginException e) {
        settings.problem("file", e.getMessage());
        return Optional.empty();
      }
    }

    private static String timeout(Settings settings, String key) {
      var text = settings.text(key).orElse(Timeouts.UNSET);
      if (text.equals(Timeouts.UNSET) || text.equalsIgnoreCase(Timeouts.UNLIMITED)) {
        return text.toUpperCase(Locale.ROOT);
      }
      var seconds =
          Durations.parse(text)
              .map(it -> Long.toString(it.toSeconds()))
              .filter(it -> it.length() <= MAX_TIMEOUT_LENGTH);
      if (seconds.isEmpty()) {
        settings.problem(
            key,
            "'%s' must be a duration such as 90s or 2h, or NONE, not '%s'".formatted(key, text));
      }
      return seconds.orElse(Timeouts.UNSET);
    }
  }
}
