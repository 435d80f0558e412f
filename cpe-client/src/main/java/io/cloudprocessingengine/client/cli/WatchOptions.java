package io.cloudprocessingengine.client.cli;

import io.cloudprocessingengine.client.CpeClient;
import io.cloudprocessingengine.common.config.Durations;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Set;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** How long to watch jobs; a picocli mixin. */
final class WatchOptions {
  @Option(
      names = "--timeout",
      paramLabel = "TIME",
      defaultValue = "365d",
      converter = DurationConverter.class,
      description = "Stop watching after this time, e.g. 90s, 5m (default: never).")
  private Duration timeout;

  /** Shows the jobs until they have ended; returns the exit code. */
  int watch(CpeClient client, Set<String> jobIds, Display display) throws InterruptedException {
    return watch(client, jobIds, Standing.UNKNOWN, display);
  }

  /**
   * Shows the jobs until they have ended; returns the exit code.
   *
   * @param standing where they stood before
   */
  int watch(CpeClient client, Set<String> jobIds, Standing standing, Display display)
      throws InterruptedException {
    var ends = standing.awaitEnded(client, jobIds, display);
    var open = new LinkedHashSet<>(jobIds);
    open.removeAll(ends.keySet());
    ends.putAll(client.awaitRuns(standing.runIds(open), timeout, display::show));
    jobIds.stream().filter(job -> !ends.containsKey(job)).forEach(display::gaveUp);
    return ExitCode.of(jobIds, ends);
  }

  static final class DurationConverter implements ITypeConverter<Duration> {
    @Override
    public Duration convert(String text) {
      return Durations.parse(text)
          .orElseThrow(
              () -> new TypeConversionException("'" + text + "' is no time such as 90s, 5m or 2h"));
    }
  }
}
