package io.cloudprocessingengine.client.cli;

import io.cloudprocessingengine.client.command.RetryJob;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code cpe retry}. */
@Command(name = "retry", description = "Runs a closed job again from its failed steps.")
final class RetryCommand implements Callable<Integer> {
  @ParentCommand private Cpe cpe;
  @Mixin private EndOptions options;

  @Parameters(
      index = "0",
      paramLabel = "JOBID",
      converter = JobIdConverter.class,
      description = "The job's id.")
  private String jobId;

  @Override
  public Integer call() throws InterruptedException {
    return options.run(cpe, RetryJob.of(jobId).build(), jobId + " runs again");
  }
}
