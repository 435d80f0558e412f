package io.cloudprocessingengine.local.api;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/** Rules for texts that the model states in words only. */
enum TextFormat {
  ANY("", "") {
    @Override
    boolean accepts(String text) {
      return true;
    }
  },
  SECONDS("Member must be a number of seconds", "\\d+"),
  SECONDS_OF_A_YEAR("Member must be a number of seconds, at most a year", "\\d{1,8}") {
    @Override
    boolean accepts(String text) {
      return super.accepts(text) && Long.parseLong(text) <= Duration.ofDays(365).toSeconds();
    }
  },
  SECONDS_OF_A_YEAR_OR_NONE(
      "Member must be a number of seconds, at most a year, or NONE", "\\d{1,8}|NONE") {
    @Override
    boolean accepts(String text) {
      return text.equals("NONE") || SECONDS_OF_A_YEAR.accepts(text);
    }
  },
  SECONDS_OF_A_FUNCTION("Member must be a number of seconds from 1 to 900", "\\d{1,3}") {
    @Override
    boolean accepts(String text) {
      return super.accepts(text) && Integer.parseInt(text) >= 1 && Integer.parseInt(text) <= 900;
    }
  },
  SECONDS_OR_NONE("Member must be a number of seconds, or NONE", "\\d*|NONE"),
  TAG(
      "Member must have only letters, digits, whitespace and _ . : / = + - @",
      "[\\p{L}\\p{N}\\s\\p{Z}_.:/=+\\-@]*"),
  DAYS_OR_NONE("Member must be a number of days from 0 to 90, or NONE", "[0-8]?\\d|90|NONE"),
  PRIORITY("Member must be an integer of 32 bits", "[+-]?\\d{1,10}") {
    @Override
    boolean accepts(String text) {
      return super.accepts(text) && Long.parseLong(text) == (int) Long.parseLong(text);
    }
  };

  private final String rule;
  private final Pattern pattern;

  TextFormat(String rule, String pattern) {
    this.rule = rule;
    this.pattern = Pattern.compile(pattern);
  }

  /** The format that the shape of this name has. */
  static TextFormat of(String shape) {
    return switch (shape) {
      case "DurationInSeconds" -> SECONDS;
      case "DurationInSecondsOptional" -> SECONDS_OR_NONE;
      case "DurationInDays" -> DAYS_OR_NONE;
      case "TaskPriority" -> PRIORITY;
      case "ResourceTagKey", "ResourceTagValue" -> TAG;
      default -> ANY;
    };
  }

  /** That of a member whose shape others share, but which is bounded otherwise. */
  static Optional<TextFormat> ofMember(String structure, String member) {
    if (member.equals("executionStartToCloseTimeout") && structure.contains("Decision")) {
      return Optional.of(SECONDS_OF_A_YEAR_OR_NONE);
    }
    if (member.endsWith("xecutionStartToCloseTimeout")) {
      return Optional.of(SECONDS_OF_A_YEAR);
    }
    return member.equals("startToCloseTimeout") && structure.startsWith("ScheduleLambdaFunction")
        ? Optional.of(SECONDS_OF_A_FUNCTION)
        : Optional.empty();
  }

  boolean accepts(String text) {
    return pattern.matcher(text).matches();
  }

  String rule() {
    return rule;
  }
}
