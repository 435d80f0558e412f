package io.cloudprocessingengine.common.daemon;

import io.cloudprocessingengine.common.aws.AwsConfig;
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
      description = "human or json (default: human; environment: CPE_LOG_FORMAT).")
  private String logFormat;

  @Option(
      names = "--log-level",
      paramLabel = "LEVEL",
      description =
          "error, warn, info, debug or trace (default: info; environment: CPE_LOG_LEVEL).")
  private String logLevel;

  @Option(names = "--log-file", paramLabel = "FILE", description = "Log to this file, too.")
  private Path logFile;

  @Option(
      names = "--http-port",
      paramLabel = "PORT",
      description =
          "Serve health and metrics over HTTP; 0 for any free port (default: off; environment: CPE_HTTP_PORT).")
  private String httpPort;

  @Option(
      names = "--http-host",
      paramLabel = "HOST",
      description = "Where to serve them (default: 127.0.0.1; environment: CPE_HTTP_HOST).")
  private String httpHost;

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

  /**
   * The flags and variables, as overrides of {@code log.*}, {@code http.*}, {@code aws.*} and
   * {@code grace}.
   */
  public Overrides overrides() {
    return AwsConfig.variables(Overrides.of(System::getenv))
        .flag("--log-format", "log.format", logFormat)
        .flag("--log-level", "log.level", logLevel)
        .flag("--log-file", "log.file", logFile)
        .flag("--http-port", "http.port", httpPort)
        .flag("--http-host", "http.host", httpHost)
        .flag("--grace", "grace", grace)
        .variable("CPE_LOG_FORMAT", "log.format")
        .variable("CPE_LOG_LEVEL", "log.level")
        .variable("CPE_HTTP_PORT", "http.port")
        .variable("CPE_HTTP_HOST", "http.host");
  }
}
