package io.cloudprocessingengine.local.api;

import java.time.Duration;
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
  SECONDS_OR_NONE("Member must be a number of seconds, or NONE", "\\d*|NONE"),
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
      default -> ANY;
    };
  }

  boolean accepts(String text) {
    return pattern.matcher(text).matches();
  }

  String rule() {
    return rule;
  }
}
