package io.cloudprocessingengine.client.cli;

import io.cloudprocessingengine.client.command.SignalJob;
import io.cloudprocessingengine.common.message.JsonText;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code cpe signal}. */
@Command(name = "signal", description = "Gives a job a signal, such as a person's approval.")
final class SignalCommand implements Callable<Integer> {
  @ParentCommand private Cpe cpe;
  @Mixin private EndOptions options;

  @Parameters(
      index = "0",
      paramLabel = "JOBID",
      converter = JobIdConverter.class,
      description = "The job's id.")
  private String jobId;

  @Parameters(index = "1", paramLabel = "SIGNAL", description = "Its name, as the plan waits for.")
  private String signal;

  @Parameters(
      index = "2",
      arity = "0..1",
      paramLabel = "INPUT",
      description = "What it carries: JSON, or else a text.")
  private String input;

  @Override
  public Integer call() throws InterruptedException {
    var command = SignalJob.of(jobId, signal);
    if (input != null) {
      JsonText.parse(input).ifPresentOrElse(command::input, () -> command.input(input));
    }
    return options.run(cpe, command.build(), jobId + " was given the signal " + signal);
  }
}
