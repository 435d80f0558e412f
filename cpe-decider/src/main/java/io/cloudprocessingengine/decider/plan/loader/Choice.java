package io.cloudprocessingengine.decider.plan.loader;

import io.cloudprocessingengine.common.config.Suggestion;
import java.util.Arrays;
import java.util.Locale;

/** Reads one of a few words, in any case. */
final class Choice {
  private Choice() {}

  static <E extends Enum<E>> E read(Fields fields, String key, E otherwise) {
    var text = fields.text(key);
    if (text.isEmpty()) {
      return otherwise;
    }
    var choices = Arrays.stream(otherwise.getDeclaringClass().getEnumConstants()).toList();
    var names = choices.stream().map(choice -> choice.name().toLowerCase(Locale.ROOT)).toList();
    var index = names.indexOf(text.get().value().toLowerCase(Locale.ROOT));
    if (index < 0) {
      var message = "'%s' must be one of %s, not '%s'%s";
      var given = text.get().value();
      fields
          .findings()
          .problem(
              text.get().where(),
              message.formatted(key, String.join(", ", names), given, Suggestion.of(given, names)));
      return otherwise;
    }
    return choices.get(index);
  }
}
