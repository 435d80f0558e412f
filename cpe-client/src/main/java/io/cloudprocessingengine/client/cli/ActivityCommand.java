package io.cloudprocessingengine.client.cli;

import io.cloudprocessingengine.client.command.GetActivityStatus;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code cpe activity}. */
@Command(name = "activity", description = "Shows one activity of a job, with input and result.")
final class ActivityCommand implements Callable<Integer> {
  @ParentCommand private Cpe cpe;
  @Mixin private AskOptions options;

  @Parameters(
      index = "0",
      paramLabel = "JOBID",
      converter = JobIdConverter.class,
      description = "The job's id.")
  private String jobId;

  @Parameters(
      index = "1",
      paramLabel = "ACTIVITYID",
      description = "As cpe activities lists it: Step, Step#2, Step[3].")
  private String activityId;

  @Override
  public Integer call() throws InterruptedException {
    try (var asking = options.open(cpe)) {
      asking.ask(
          GetActivityStatus.of(jobId, activityId).build(),
          message -> new ActivityView(message).print(asking.output()));
      return 0;
    }
  }
}
