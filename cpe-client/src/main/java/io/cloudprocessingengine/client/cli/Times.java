package io.cloudprocessingengine.client.cli;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Times as people read them; programs get them in UTC. */
final class Times {
  private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
  private static final int MINUTE = 60;
  private static final int HOUR = 3600;
  private static final int DAY = 86_400;

  private Times() {}

  static String of(Instant time, Output output) {
    return output.terminal()
        ? LOCAL.withZone(ZoneId.systemDefault()).format(time)
        : time.truncatedTo(ChronoUnit.SECONDS).toString();
  }

  /** Such as {@code 0.4s}, {@code 3m5s}, {@code 2d4h}: its two largest parts. */
  static String of(Duration duration) {
    var seconds = Math.max(0, duration.toSeconds());
    if (seconds < MINUTE) {
      return String.format(Locale.ROOT, "%.1fs", Math.max(0, duration.toMillis()) / 1000.0);
    }
    if (seconds < HOUR) {
      return "%dm%ds".formatted(seconds / MINUTE, seconds % MINUTE);
    }
    return seconds < DAY
        ? "%dh%dm".formatted(seconds / HOUR, seconds % HOUR / MINUTE)
        : "%dd%dh".formatted(seconds / DAY, seconds % DAY / HOUR);
  }
}
