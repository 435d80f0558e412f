package io.cloudprocessingengine.client.cli;

import io.cloudprocessingengine.client.command.CancelJob;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code cpe cancel}. */
@Command(name = "cancel", description = "Asks a job to stop.")
final class CancelCommand implements Callable<Integer> {
  @ParentCommand private Cpe cpe;
  @Mixin private EndOptions options;

  @Parameters(
      index = "0",
      paramLabel = "JOBID",
      converter = JobIdConverter.class,
      description = "The job's id.")
  private String jobId;

  @Option(names = "--reason", paramLabel = "TEXT", description = "Why, for those who look later.")
  private String reason;

  @Override
  public Integer call() throws InterruptedException {
    var command = CancelJob.of(jobId);
    if (reason != null) {
      command.reason(reason);
    }
    return options.run(cpe, command.build(), jobId + " was asked to stop");
  }
}
