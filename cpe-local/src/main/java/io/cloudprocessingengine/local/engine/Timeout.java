package io.cloudprocessingengine.local.engine;

import java.util.OptionalLong;

/** The durations of the API: texts of seconds, or NONE. */
final class Timeout {
  private static final String UNLIMITED = "NONE";

  private Timeout() {}

  /** Milliseconds; empty when there is no limit. */
  static OptionalLong parse(String text) {
    return text.isEmpty() || text.equals(UNLIMITED)
        ? OptionalLong.empty()
        : OptionalLong.of(Long.parseLong(text) * 1000);
  }
}
