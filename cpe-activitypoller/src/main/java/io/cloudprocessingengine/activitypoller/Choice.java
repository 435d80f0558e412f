package io.cloudprocessingengine.activitypoller;

import io.cloudprocessingengine.common.config.Settings;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads settings that are one of a few words. */
final class Choice {
  private Choice() {}

  static <E extends Enum<E>> E of(Settings settings, String key, E fallback) {
    var constants = fallback.getDeclaringClass().getEnumConstants();
    var text = settings.text(key, word(fallback));
    return Stream.of(constants)
        .filter(it -> word(it).equals(text.toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElseGet(
            () -> {
              var words = Stream.of(constants).map(Choice::word).collect(Collectors.joining(", "));
              settings.problem(key, "'%s' must be one of %s, not '%s'".formatted(key, words, text));
              return fallback;
            });
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
