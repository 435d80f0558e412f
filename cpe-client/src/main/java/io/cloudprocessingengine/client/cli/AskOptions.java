package io.cloudprocessingengine.client.cli;

import io.cloudprocessingengine.client.CpeClient;
import io.cloudprocessingengine.client.cli.ClientConfig.Queue;
import io.cloudprocessingengine.client.cli.WatchOptions.DurationConverter;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import picocli.CommandLine.Option;

/** How to ask; a picocli mixin. */
final class AskOptions {
  private static final Duration USUAL = Duration.ofSeconds(30);

  @Option(
      names = "--timeout",
      paramLabel = "TIME",
      converter = DurationConverter.class,
      description = "How long to wait for the answer (default: 30s).")
  private Duration timeout;

  /** Opens both queues; the caller closes them. */
  Asking open(Cpe cpe) {
    return asking(cpe.open(EnumSet.allOf(Queue.class)), cpe);
  }

  /** The same for a command that watches its job then. */
  Asking openToWatch(Cpe cpe) {
    return asking(cpe.openToWatch(EnumSet.allOf(Queue.class)), cpe);
  }

  private Asking asking(CpeClient client, Cpe cpe) {
    return new Asking(client, timeout().orElse(USUAL), cpe.output());
  }

  /** The time that was given. */
  Optional<Duration> timeout() {
    return Optional.ofNullable(timeout);
  }
}
