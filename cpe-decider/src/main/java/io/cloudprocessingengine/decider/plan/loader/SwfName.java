package io.cloudprocessingengine.decider.plan.loader;

import io.cloudprocessingengine.decider.plan.template.TemplateEngine;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What SWF takes as a name of some kind. */
public enum SwfName {
  NAME(256, ":/|"),
  VERSION(64, ":/|"),
  SIGNAL(256, ":/|"),
  /** Attempts and items of a step have ids made from its name: {@code Step[3]#2}. */
  STEP(230, ":/|#[]"),
  /** A Lambda function may be given by its ARN, if that is no longer than SWF takes. */
  FUNCTION(64, "");

  private static final Set<String> LITERALS = Set.of("true", "false", "none", "null");
  private static final Pattern CONTROL = Pattern.compile("[\\x00-\\x1f\\x7f-\\x9f]");

  private final int maxLength;
  private final String forbidden;

  SwfName(int maxLength, String forbidden) {
    this.maxLength = maxLength;
    this.forbidden = forbidden;
  }

  /** That a name is too long, if it is. */
  public Optional<String> tooLong(String name) {
    return name.length() <= maxLength
        ? Optional.empty()
        : Optional.of("has " + name.length() + " characters, " + maxLength + " are allowed");
  }

  /** What is wrong with a name, if anything. */
  public Optional<String> fault(String name) {
    if (name.isBlank()) {
      return Optional.of("must not be empty");
    }
    var tooLong = tooLong(name);
    if (tooLong.isPresent()) {
      return tooLong;
    }
    if (name.equals("arn")) {
      return Optional.of("must not be 'arn': SWF refuses it");
    }
    if (this == STEP && name.startsWith("__")) {
      return Optional.of(
          "must not begin with '__', as the variables do that are everywhere: '" + name + "'");
    }
    if (this == STEP && LITERALS.contains(name.toLowerCase(Locale.ROOT))) {
      return Optional.of("must not be '" + name + "': in templates that is a value");
    }
    if (this == SIGNAL && name.startsWith("#")) {
      return Optional.of("must not begin with '#', as the engine's own do: '" + name + "'");
    }
    if (TemplateEngine.isTemplate(name)) {
      return Optional.of("takes no template: '" + name + "'");
    }
    if (CONTROL.matcher(name).find()) {
      return Optional.of("must not contain control characters: SWF refuses them");
    }
    return name.chars()
        .filter(character -> forbidden.indexOf(character) >= 0)
        .mapToObj(character -> "must not contain '" + (char) character + "': '" + name + "'")
        .findFirst();
  }
}
