package io.cloudprocessingengine.common.daemon;

import io.cloudprocessingengine.common.config.Overrides;
import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** The options for logs that the first CPE's daemons had; a picocli mixin. */
public final class OriginalLogOptions {
  @Spec(Target.MIXEE)
  private CommandSpec daemon;

  @Option(
      names = {"-l", "--log-dir"},
      paramLabel = "DIR",
      description = "Log to ${COMMAND-NAME}.log in this folder, too.")
  private Path directory;

  @Option(
      names = {"-d", "--debug"},
      description = "Log at level debug.")
  private boolean debug;

  /** Adds what was given, as overrides of {@code log.*}. */
  public Overrides addTo(Overrides overrides) {
    if (directory != null) {
      overrides.flag("--log-dir", "log.file", directory.resolve(daemon.name() + ".log"));
    }
    return overrides.flag("--debug", "log.level", debug ? "debug" : null);
  }
}
