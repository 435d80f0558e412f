package io.cloudprocessingengine.client.cli;

import io.cloudprocessingengine.client.JobMessage;
import io.cloudprocessingengine.client.command.GetJobStatus;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code cpe status}. */
@Command(name = "status", description = "Shows where a job and each of its steps stand.")
final class StatusCommand implements Callable<Integer> {
  @ParentCommand private Cpe cpe;
  @Mixin private AskOptions options;

  @Parameters(paramLabel = "JOBID", converter = JobIdConverter.class, description = "The job's id.")
  private String jobId;

  @Override
  public Integer call() throws InterruptedException {
    try (var asking = options.open(cpe)) {
      asking.ask(GetJobStatus.of(jobId).build(), message -> show(message, asking.output()));
      return 0;
    }
  }

  private void show(JobMessage message, Output output) {
    message.jobStatus().ifPresent(status -> new StatusView(jobId, status).print(output));
  }
}
