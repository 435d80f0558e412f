package io.cloudprocessingengine.client.cli;

import io.cloudprocessingengine.client.command.CancelActivity;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code cpe cancel-activity}. */
@Command(name = "cancel-activity", description = "Asks one activity of a job to stop.")
final class CancelActivityCommand implements Callable<Integer> {
  @ParentCommand private Cpe cpe;
  @Mixin private EndOptions options;

  @Parameters(
      index = "0",
      paramLabel = "JOBID",
      converter = JobIdConverter.class,
      description = "The job's id.")
  private String jobId;

  @Parameters(index = "1", paramLabel = "ACTIVITYID", description = "Such as Step or Step[3]#2.")
  private String activityId;

  @Override
  public Integer call() throws InterruptedException {
    var command = CancelActivity.of(jobId, activityId).build();
    return options.run(cpe, command, activityId + " of " + jobId + " was asked to stop");
  }
}
