package io.cloudprocessingengine.client.cli;

import io.cloudprocessingengine.client.cli.ClientConfig.Queue;
import io.cloudprocessingengine.client.cli.WatchOptions.DurationConverter;
import java.time.Duration;
import java.util.EnumSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code cpe send}. */
@Command(name = "send", description = "Sends any command as it is, unchecked and not completed.")
final class SendCommand implements Callable<Integer> {
  @ParentCommand private Cpe cpe;

  @ArgGroup(exclusive = false)
  private Answer answer;

  @Parameters(
      paramLabel = "FILE",
      arity = "0..1",
      defaultValue = "-",
      description = "The command; - is standard input, and the default.")
  private String file;

  /** Null unless it is waited for. */
  private static final class Answer {
    @Option(
        names = "--answer",
        required = true,
        description = "Wait for the answer, and print it as it came.")
    @SuppressWarnings("unused") // picocli acts on it
    private boolean wanted;

    /** An InputPoller tries for a minute to start a job whose workflow nobody has registered. */
    @Option(
        names = "--timeout",
        paramLabel = "TIME",
        defaultValue = "90s",
        converter = DurationConverter.class,
        description = "How long to wait for it (default: ${DEFAULT-VALUE}).")
    private Duration timeout;
  }

  @Override
  public Integer call() throws InterruptedException {
    var body = InputFile.read(file, System.in);
    if (answer != null) {
      var client = cpe.open(EnumSet.allOf(Queue.class));
      try (var asking = new Asking(client, answer.timeout, cpe.output())) {
        asking.ask(body, message -> asking.output().line(message.json()));
        return 0;
      }
    }
    try (var client = cpe.open(EnumSet.of(Queue.INPUT))) {
      client.send(body);
      return 0;
    }
  }
}
