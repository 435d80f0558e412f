package io.cloudprocessingengine.common.log;

import ch.qos.logback.classic.Level;
import io.cloudprocessingengine.common.config.Settings;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * How a daemon logs.
 *
 * @param level of CPE's own loggers: ERROR, WARN, INFO, DEBUG or TRACE
 * @param file also written to, if given; the terminal is always
 */
public record LogOptions(LogFormat format, String level, Optional<Path> file) {
  public LogOptions {
    Objects.requireNonNull(format, "format");
    Objects.requireNonNull(level, "level");
    Objects.requireNonNull(file, "file");
  }

  /** Reads {@code log: {format, level, file}}. */
  public static LogOptions read(Settings root) {
    var log = root.section("log");
    var typed = log.text("format", "human");
    var format = typed.toUpperCase(Locale.ROOT);
    if (!format.equals("HUMAN") && !format.equals("JSON")) {
      log.problem("format", "'log.format' must be human or json, not '" + typed + "'");
    }
    var wanted = log.text("level", "info");
    var level = wanted.toUpperCase(Locale.ROOT);
    if (Level.toLevel(level, null) == null) {
      log.problem("level", "'log.level' must be " + LogControl.LEVELS + ", not '" + wanted + "'");
    }
    var json = format.equals("JSON");
    return new LogOptions(json ? LogFormat.JSON : LogFormat.HUMAN, level, log.path("file"));
  }
}
