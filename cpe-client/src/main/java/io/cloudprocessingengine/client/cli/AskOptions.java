package io.cloudprocessingengine.client.cli;

import io.cloudprocessingengine.client.cli.ClientConfig.Queue;
import io.cloudprocessingengine.client.cli.WatchOptions.DurationConverter;
import java.time.Duration;
import java.util.EnumSet;
import picocli.CommandLine.Option;

/** How to ask; a picocli mixin. */
final class AskOptions {
  @Option(
      names = "--timeout",
      paramLabel = "TIME",
      defaultValue = "30s",
      converter = DurationConverter.class,
      description = "How long to wait for the answer (default: ${DEFAULT-VALUE}).")
  private Duration timeout;

  /** Opens both queues; the caller closes them. */
  Asking open(Cpe cpe) {
    return new Asking(cpe.open(EnumSet.allOf(Queue.class)), timeout, cpe.output());
  }
}
