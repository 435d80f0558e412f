package io.cloudprocessingengine.client.cli;

import io.cloudprocessingengine.client.cli.ClientConfig.Queue;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code cpe watch}. */
@Command(
    name = "watch",
    description = {
      "Shows messages of jobs until all of them have ended.",
      "The messages are deleted from the queue; those of other jobs stay in it.",
      "With an input queue, the jobs are asked about first, so that a message of a run before the",
      "present one does not count, and again when they are silent, lest their end be missed."
    })
final class WatchCommand implements Callable<Integer> {
  @ParentCommand private Cpe cpe;
  @Mixin private WatchOptions watching;

  @Parameters(
      paramLabel = "JOBID",
      converter = JobIdConverter.class,
      arity = "1..*",
      description = "The ids of the jobs.")
  private List<String> jobIds;

  @Override
  public Integer call() throws InterruptedException {
    var jobs = new LinkedHashSet<>(jobIds);
    try (var client = cpe.openToWatch(EnumSet.of(Queue.OUTPUT));
        var display = Displays.of(jobs, cpe.output())) {
      return watching.watchAny(client, jobs, display);
    }
  }
}
