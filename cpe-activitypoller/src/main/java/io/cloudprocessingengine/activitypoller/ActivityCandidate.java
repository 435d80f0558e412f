package io.cloudprocessingengine.activitypoller;

import io.cloudprocessingengine.activitypoller.plugin.PluginException;
import io.cloudprocessingengine.activitypoller.swf.ActivityTypeSpec;
import io.cloudprocessingengine.activitypoller.swf.Timeouts;
import io.cloudprocessingengine.activitypoller.task.ActivityType;
import io.cloudprocessingengine.common.config.Durations;
import io.cloudprocessingengine.common.config.Settings;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An activity as it is written.
 *
 * @param code empty after a problem
 */
record ActivityCandidate(Settings settings, ActivityTypeSpec spec, Optional<CodeConfig> code) {
  private static final int MAX_TIMEOUT_LENGTH = 8;

  static ActivityCandidate read(Settings settings) {
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
    SwfNames.check(settings, "name", type.name(), SwfNames.MAX_NAME);
    SwfNames.check(settings, "version", type.version(), SwfNames.MAX_VERSION);
    var description = settings.text("description").orElse("");
    SwfNames.checkDescription(settings, description);
    return new ActivityCandidate(
        settings, new ActivityTypeSpec(type, description, timeouts), CodeConfig.read(settings));
  }

  ActivityType type() {
    return spec.type();
  }

  /**
   * Loads the code, once for each task at a time; empty after a problem.
   *
   * @param tasks at a time
   */
  Optional<ActivityConfig> load(int tasks) {
    try {
      return code.map(
          it -> new ActivityConfig(spec, Stream.generate(it::load).limit(tasks).toList()));
    } catch (PluginException e) {
      settings.problem(settings.has("command") ? "command" : "file", e.getMessage());
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
          key, "'%s' must be a duration such as 90s or 2h, or NONE, not '%s'".formatted(key, text));
    }
    return seconds.orElse(Timeouts.UNSET);
  }
}
