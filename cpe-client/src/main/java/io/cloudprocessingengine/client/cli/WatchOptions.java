package io.cloudprocessingengine.client.cli;

import io.cloudprocessingengine.client.CpeClient;
import io.cloudprocessingengine.common.config.Durations;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** How to watch jobs; a picocli mixin. */
final class WatchOptions {
  @Option(names = "--json", description = "Print the messages as they came, one per line.")
  private boolean json;

  @Option(
      names = "--timeout",
      paramLabel = "TIME",
      defaultValue = "365d",
      converter = DurationConverter.class,
      description = "Stop watching after this time, e.g. 90s, 5m (default: never).")
  private Duration timeout;

  /** Shows the jobs until they have ended; returns the exit code. */
  int watch(CpeClient client, List<String> jobIds, PrintWriter out) throws InterruptedException {
    var jobs = new LinkedHashSet<>(jobIds);
    try (var display = display(jobs, out)) {
      var ends = client.awaitAll(jobs, timeout, display::show);
      jobs.stream().filter(job -> !ends.containsKey(job)).forEach(display::gaveUp);
      return ExitCode.of(jobs, ends);
    }
  }

  private Display display(Set<String> jobs, PrintWriter out) {
    if (json) {
      return new JsonDisplay(out);
    }
    return Ansi.AUTO.enabled() ? new ScreenDisplay(jobs, out) : new PlainDisplay(out);
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
