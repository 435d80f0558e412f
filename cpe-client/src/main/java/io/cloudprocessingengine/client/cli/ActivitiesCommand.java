package io.cloudprocessingengine.client.cli;

import io.cloudprocessingengine.client.command.GetActivityList;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code cpe activities}. */
@Command(name = "activities", description = "Lists the activities of a job, each attempt.")
final class ActivitiesCommand implements Callable<Integer> {
  @ParentCommand private Cpe cpe;
  @Mixin private AskOptions options;

  @Parameters(paramLabel = "JOBID", converter = JobIdConverter.class, description = "The job's id.")
  private String jobId;

  @Override
  public Integer call() throws InterruptedException {
    try (var asking = options.open(cpe)) {
      asking.ask(
          GetActivityList.of(jobId).build(),
          message -> new ActivityView(message).printList(asking.output()));
      return 0;
    }
  }
}
