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
  private static final Duration NEVER = Duration.ofDays(3650);

  @Option(
      names = "--timeout",
      paramLabel = "TIME",
      converter = DurationConverter.class,
      description = "Stop watching after this time, e.g. 90s, 5m (default: never).")
  private Duration timeout;

  /** Whether a time was given. */
  boolean isTimed() {
    return timeout != null;
  }

  private Duration timeout() {
    return isTimed() ? timeout : NEVER;
  }

  /** Shows jobs that were just started until they have ended; returns the exit code. */
  int watch(CpeClient client, Set<String> jobIds, Display display) throws InterruptedException {
    return watch(client, jobIds, Standing.UNKNOWN, timeout(), new Heard(display, Unseen.UNSTARTED));
  }

  /** The same for jobs that may have run for long, be retried, or have ended. */
  int watchAny(CpeClient client, Set<String> jobIds, Display display) throws InterruptedException {
    var begin = System.nanoTime();
    var standing = Standing.of(client, jobIds, timeout());
    var left = timeout().minusNanos(System.nanoTime() - begin);
    var heard = new Heard(display, Unseen.UNHEARD);
    standing.answers().keySet().forEach(heard::note);
    return watch(client, jobIds, standing, left, heard);
  }

  private static int watch(
      CpeClient client, Set<String> jobIds, Standing standing, Duration time, Heard heard)
      throws InterruptedException {
    var ends = standing.awaitEnded(client, jobIds, heard);
    var open = new LinkedHashSet<>(jobIds);
    open.removeAll(ends.keySet());
    ends.putAll(client.awaitAll(standing.begins(open), time, heard::show));
    jobIds.stream().filter(job -> !ends.containsKey(job)).forEach(heard::gaveUp);
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
