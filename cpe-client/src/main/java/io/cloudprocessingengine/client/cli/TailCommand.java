package io.cloudprocessingengine.client.cli;

import io.cloudprocessingengine.client.JobMessage;
import io.cloudprocessingengine.client.cli.ClientConfig.Queue;
import io.cloudprocessingengine.client.cli.WatchOptions.DurationConverter;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code cpe tail}. */
@Command(
    name = "tail",
    description = {
      "Shows messages of all jobs as they come, until Ctrl-C.",
      "They stay in the queue, hidden each time they are looked at: for 1 s at first,",
      "later for up to 30 s, as are those that another reader has put back.",
      "A redrive policy of the queue counts that."
    })
final class TailCommand implements Callable<Integer> {
  @ParentCommand private Cpe cpe;

  @Option(
      names = "--job",
      paramLabel = "JOBID",
      converter = JobIdConverter.class,
      description = "Only messages of this job; may be repeated.")
  private Set<String> jobs = Set.of();

  @Option(
      names = "--type",
      paramLabel = "TYPE",
      description = "Only messages of this type, e.g. WORKFLOW_FAILED; may be repeated.")
  private Set<String> types = Set.of();

  @Option(
      names = "--for",
      paramLabel = "TIME",
      defaultValue = "365d",
      converter = DurationConverter.class,
      description = "Stop after this time, e.g. 90s, 5m (default: never).")
  private Duration time;

  @Option(names = "--delete", description = "Delete the messages that are shown from the queue.")
  private boolean delete;

  @Override
  public Integer call() throws InterruptedException {
    var output = cpe.output();
    try (var client = cpe.open(EnumSet.of(Queue.OUTPUT))) {
      if (delete) {
        client.take(time, this::isWanted, message -> show(message, output));
      } else {
        client.look(time, this::isWanted, message -> show(message, output));
      }
      return 0;
    }
  }

  private static void show(JobMessage message, Output output) {
    output.line(output.json() ? message.json() : MessageLine.unawaited(message));
  }

  private boolean isWanted(JobMessage message) {
    return (jobs.isEmpty() || jobs.contains(message.jobId()))
        && (types.isEmpty() || types.stream().anyMatch(message.type()::equalsIgnoreCase));
  }
}
