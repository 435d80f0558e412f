package io.cloudprocessingengine.activitypoller;

import io.cloudprocessingengine.common.config.Settings;
import java.util.Optional;

/** What SWF takes as a name, so that it is refused here rather than by each call. */
final class SwfNames {
  static final int MAX_NAME = 256;
  static final int MAX_VERSION = 64;
  private static final int MAX_DESCRIPTION = 1_024;

  private SwfNames() {}

  /** Reports what is wrong with a name, version or task list; empty is not looked at. */
  static void check(Settings settings, String key, String name, int maxLength) {
    fault(name, maxLength).ifPresent(it -> settings.problem(key, "'" + key + "' " + it));
  }

  /** Reports a description that is too long. */
  static void checkDescription(Settings settings, String description) {
    if (description.length() > MAX_DESCRIPTION) {
      settings.problem("description", "'description' " + tooLong(description, MAX_DESCRIPTION));
    }
  }

  private static Optional<String> fault(String name, int maxLength) {
    if (name.length() > maxLength) {
      return Optional.of(tooLong(name, maxLength));
    }
    if (name.equals("arn")) {
      return Optional.of("must not be 'arn': SWF refuses it");
    }
    if (!name.equals(name.strip())) {
      return Optional.of("must not begin or end with white space: SWF refuses it");
    }
    return name.chars().anyMatch(it -> ":/|".indexOf(it) >= 0 || Character.isISOControl(it))
        ? Optional.of("must not contain ':', '/', '|' or a control character: SWF refuses them")
        : Optional.empty();
  }

  private static String tooLong(String text, int maxLength) {
    return "has %,d characters, SWF takes %,d".formatted(text.length(), maxLength);
  }
}
