package io.cloudprocessingengine.inputpoller;

import io.cloudprocessingengine.common.config.Overrides;
import io.cloudprocessingengine.common.config.Settings;
import io.cloudprocessingengine.common.daemon.CommonOptions;
import io.cloudprocessingengine.common.daemon.OriginalLogOptions;
import io.cloudprocessingengine.common.log.Logging;
import java.util.concurrent.Callable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The command line of the InputPoller. */
@Command(
    name = "cpe-inputpoller",
    description = "Reads commands from the input queues of clients and carries them out in SWF.",
    sortOptions = false)
final class InputPollerCommand implements Callable<Integer> {
  private static final Logger log = LoggerFactory.getLogger(InputPollerCommand.class);

  @Option(
      names = {"-n", "--client-name"},
      paramLabel = "NAME",
      description = "Client to serve: one of the configuration's (default: all of them).")
  private String clientName;

  @Option(
      names = "--input-queue",
      paramLabel = "URL",
      description = "The client's queue of commands (environment: INPUT_QUEUE).")
  private String inputQueue;

  @Option(
      names = "--output-queue",
      paramLabel = "URL",
      description = "The client's queue of messages (environment: OUTPUT_QUEUE).")
  private String outputQueue;

  @Mixin private OriginalLogOptions logs;
  @Mixin private CommonOptions common;

  @Override
  public Integer call() {
    var settings = Settings.load(common.config(), overrides());
    var config = InputPollerConfig.read(settings);
    Logging.start(config.daemon().log());
    log.info("Configuration: {}", String.join(", ", settings.effective()));
    return InputPoller.of(config).run();
  }

  private Overrides overrides() {
    return logs.addTo(
        common
            .overrides()
            .flag("--client-name", "client_name", clientName)
            .flag("--input-queue", "input_queue", inputQueue)
            .flag("--output-queue", "output_queue", outputQueue)
            .variable("INPUT_QUEUE", "input_queue")
            .variable("OUTPUT_QUEUE", "output_queue"));
  }
}
