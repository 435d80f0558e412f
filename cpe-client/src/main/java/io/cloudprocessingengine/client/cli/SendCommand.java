package io.cloudprocessingengine.client.cli;

import io.cloudprocessingengine.client.cli.ClientConfig.Queue;
import java.util.EnumSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code cpe send}. */
@Command(name = "send", description = "Sends any command as it is, unchecked and not completed.")
final class SendCommand implements Callable<Integer> {
  @ParentCommand private Cpe cpe;
  @Mixin private AskOptions options;

  @Parameters(
      paramLabel = "FILE",
      defaultValue = "-",
      description = "The command; - is standard input, and the default.")
  private String file;

  @Option(names = "--answer", description = "Wait for the answer, and print it as it came.")
  private boolean answer;

  @Override
  public Integer call() throws InterruptedException {
    var body = InputFile.read(file, System.in);
    if (answer) {
      try (var asking = options.open(cpe)) {
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
