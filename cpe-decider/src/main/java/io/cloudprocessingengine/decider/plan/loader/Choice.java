package io.cloudprocessingengine.decider.plan.loader;

import io.cloudprocessingengine.common.config.Suggestion;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** One of a few words, in any case. */
final class Choice<E extends Enum<E>> {
  private final List<E> choices;

  Choice(Class<E> type) {
    choices = List.copyOf(Arrays.asList(type.getEnumConstants()));
  }

  /** A field's choice. */
  E read(Fields fields, String key, E otherwise) {
    return fields
        .text(key)
        .flatMap(text -> find(text, "'" + key + "'", fields.findings()))
        .orElse(otherwise);
  }

  /** The choice that a text is; a problem if it is none. */
  Optional<E> find(Located<String> text, String what, Findings findings) {
    var given = text.value();
    var found = choices.stream().filter(it -> word(it).equalsIgnoreCase(given)).findFirst();
    if (found.isEmpty()) {
      var words = choices.stream().map(Choice::word).toList();
      var message = "%s must be one of %s, not '%s'%s";
      findings.problem(
          text.where(),
          message.formatted(what, String.join(", ", words), given, Suggestion.of(given, words)));
    }
    return found;
  }

  private static String word(Enum<?> choice) {
    return choice.name().toLowerCase(Locale.ROOT);
  }
}
