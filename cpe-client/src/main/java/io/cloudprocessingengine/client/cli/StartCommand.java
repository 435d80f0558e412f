package io.cloudprocessingengine.client.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.cloudprocessingengine.client.CpeClient;
import io.cloudprocessingengine.client.cli.ClientConfig.Queue;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
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
  private static final List<String> MEMBERS = List.of("type", "jobId", "time", "data");

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
      description = "Set a member of the command, e.g. data.path=x; JSON, or else a text.")
  private List<String> assignments = List.of();

  @Option(
      names = "--job-id",
      converter = JobIdConverter.class,
      paramLabel = "ID",
      description = "The job's id; else the command's own, or a random one.")
  private String jobId;

  @Option(names = "--watch", description = "Then show the jobs' messages, as cpe watch does.")
  private boolean watch;

  @Option(
      names = "--wait",
      description = "Then wait for the jobs' ends; the exit code tells how they ended.")
  private boolean wait;

  @Override
  public Integer call() throws InterruptedException {
    if (jobId != null && files.size() > 1) {
      throw new ParameterException(spec.commandLine(), "--job-id goes with one FILE only");
    }
    var follow = watch || wait;
    if (watching.isTimed() && !follow) {
      throw new ParameterException(spec.commandLine(), "--timeout goes with --wait or --watch");
    }
    var commands = new CommandFiles(System.in, jobId, assignments(), files).read();
    try (var client = open(follow)) {
      var jobIds = new LinkedHashSet<String>();
      for (var command : commands) {
        jobIds.add(client.send(command));
        printId(command.get("jobId").asText());
      }
      return follow ? follow(client, jobIds) : 0;
    }
  }

  private CpeClient open(boolean follow) {
    return follow ? cpe.openToWatch(EnumSet.allOf(Queue.class)) : cpe.open(EnumSet.of(Queue.INPUT));
  }

  private void printId(String id) {
    var output = cpe.output();
    output.line(output.json() ? JsonNodeFactory.instance.objectNode().put("jobId", id) : id);
  }

  private int follow(CpeClient client, Set<String> jobIds) throws InterruptedException {
    var output = cpe.output();
    try (var display = watch ? Displays.of(jobIds, output) : Displays.ofEnds(jobIds, output)) {
      return watching.watch(client, jobIds, display);
    }
  }

  /** Any other member would be dropped without a word. */
  private void check(Assignment assignment) {
    if (!MEMBERS.contains(assignment.path().get(0))) {
      var key = String.join(".", assignment.path());
      var message =
          "--set %s: a command has %s; a member of the job's input is set by data.%s=…"
              .formatted(key, String.join(", ", MEMBERS), key);
      throw new ParameterException(spec.commandLine(), message);
    }
  }

  private List<Assignment> assignments() {
    try {
      var parsed = assignments.stream().map(Assignment::parse).toList();
      parsed.forEach(this::check);
      return parsed;
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }
}
