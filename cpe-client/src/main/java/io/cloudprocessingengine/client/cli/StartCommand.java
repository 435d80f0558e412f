package io.cloudprocessingengine.client.cli;

import io.cloudprocessingengine.client.CpeClient;
import io.cloudprocessingengine.client.cli.ClientConfig.Queue;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code cpe start}. */
@Command(
    name = "start",
    description = "Sends one start_job command per FILE and prints the ids of the jobs.")
final class StartCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @ParentCommand private Cpe cpe;
  @Mixin private WatchOptions watching;

  @Parameters(
      paramLabel = "FILE",
      defaultValue = "-",
      description = "The command as JSON; - is standard input, and the default.")
  private List<String> files;

  @Option(
      names = "--set",
      paramLabel = "KEY=VALUE",
      description = "Set a member of the command, e.g. data.input.path=x; JSON, or else a text.")
  private List<String> assignments = List.of();

  @Option(
      names = "--job-id",
      paramLabel = "ID",
      description = "The job's id; else the command's own, or a random one.")
  private String jobId;

  @Option(names = "--watch", description = "Then watch the jobs, as cpe watch does.")
  private boolean watch;

  @Override
  public Integer call() throws InterruptedException {
    if (jobId != null && files.size() > 1) {
      throw new ParameterException(spec.commandLine(), "--job-id goes with one FILE only");
    }
    var commands = new CommandFiles(System.in, jobId, assignments(), files).read();
    var needed = watch ? EnumSet.allOf(Queue.class) : EnumSet.of(Queue.INPUT);
    try (var client = cpe.open(needed)) {
      var jobIds = new ArrayList<String>();
      for (var command : commands) {
        jobIds.add(client.send(command));
        spec.commandLine().getOut().println(command.get("jobId").asText());
      }
      spec.commandLine().getOut().flush();
      return watch ? follow(client, jobIds) : 0;
    }
  }

  private int follow(CpeClient client, List<String> jobIds) throws InterruptedException {
    return watching.watch(client, jobIds, spec.commandLine().getOut());
  }

  private List<Assignment> assignments() {
    try {
      return assignments.stream().map(Assignment::parse).toList();
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }
}
