package io.cloudprocessingengine.common.daemon;

import io.cloudprocessingengine.common.config.Overrides;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The options that every daemon has; a picocli mixin. */
public final class CommonOptions {
  @Option(
      names = {"-c", "--config"},
      paramLabel = "FILE",
      description = "Configuration file (YAML, which JSON is a part of).")
  private Path config;

  @Option(
      names = "--log-format",
      paramLabel = "FORMAT",
      description = "human or json (default: human).")
  private String logFormat;

  @Option(
      names = "--log-level",
      paramLabel = "LEVEL",
      description = "error, warn, info, debug or trace (default: info).")
  private String logLevel;

  @Option(names = "--log-file", paramLabel = "FILE", description = "Log to this file, too.")
  private Path logFile;

  @Option(
      names = "--grace",
      paramLabel = "TIME",
      description =
          "Time to finish work in hand when asked to stop (default: ${default-grace:-70s}).")
  private String grace;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help and exit.")
  @SuppressWarnings("unused") // picocli acts on it
  private boolean help;

  @Option(names = "--version", versionHelp = true, description = "Show the version and exit.")
  @SuppressWarnings("unused") // picocli acts on it
  private boolean version;

  /** The configuration file, if one was given. */
  public Optional<Path> config() {
    return Optional.ofNullable(config);
  }

  /** The flags, as overrides of {@code log.*} and {@code grace}. */
  public Overrides overrides() {
    return Overrides.of(System::getenv)
        .flag("--log-format", "log.format", logFormat)
        .flag("--log-level", "log.level", logLevel)
        .flag("--log-file", "log.file", logFile)
        .flag("--grace", "grace", grace);
  }
}
