package io.cloudprocessingengine.local;

import io.cloudprocessingengine.common.config.Settings;
import io.cloudprocessingengine.common.daemon.CommonOptions;
import io.cloudprocessingengine.common.daemon.Operations;
import io.cloudprocessingengine.common.lifecycle.Lifecycle;
import io.cloudprocessingengine.common.log.Logging;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The command line of the local stack. */
@Command(
    name = "cpe-local",
    resourceBundle = "io.cloudprocessingengine.local.command",
    description = "SWF and SQS on this machine, for development, demos and tests.")
final class LocalCommand implements Callable<Integer> {
  private final PrintStream out;

  @Mixin private CommonOptions common;

  @Option(
      names = "--host",
      paramLabel = "HOST",
      description = "Address to listen on (default: 127.0.0.1).")
  private String host;

  @Option(
      names = "--swf-port",
      paramLabel = "PORT",
      description = "Port of SWF, 0 for a free one (default: 9380).")
  private Integer swfPort;

  @Option(
      names = "--sqs-port",
      paramLabel = "PORT",
      description = "Port of SQS, 0 for a free one (default: 9324).")
  private Integer sqsPort;

  @Option(
      names = "--domain",
      paramLabel = "NAME",
      description = "An SWF domain that is there from the start; may be repeated.")
  private List<String> domains = new ArrayList<>();

  @Option(
      names = "--queue",
      paramLabel = "NAME",
      description = "An SQS queue that is there from the start; may be repeated.")
  private List<String> queues = new ArrayList<>();

  @Option(
      names = "--lambda",
      paramLabel = "NAME=COMMAND",
      description =
          "A command that runs as the Lambda function of that name, JSON in, JSON out; may be"
              + " repeated. It is split at blanks, quotes join; there is no shell.")
  private List<String> lambdas = new ArrayList<>();

  @Option(
      names = "--virtual-time",
      description = "Let time jump to the next timer when nothing else can happen.")
  private Boolean virtualTime;

  @Option(
      names = "--throttle",
      description = "Refuse calls that come faster than an AWS account may make them.")
  private Boolean throttle;

  @Option(
      names = "--faults",
      paramLabel = "FAULTS",
      description =
          "What goes wrong, such as 'seed=7,Respond*:lost=0.1,*:delay=0.05/300ms': the operation,"
              + " the kind (throttle, error, delay, cut, lost, duplicate) and its probability.")
  private String faults;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Keep all state there, so that it outlives the process (default: in memory).")
  private String data;

  @Option(
      names = "--data-sync",
      description = "Answer SWF's calls only when they are on the disk, against power failures.")
  private Boolean dataSync;

  LocalCommand(PrintStream out) {
    this.out = out;
  }

  @Override
  public Integer call() {
    var overrides =
        common
            .overrides()
            .flag("--host", "host", host)
            .flag("--swf-port", "swf-port", swfPort)
            .flag("--sqs-port", "sqs-port", sqsPort)
            .flag("--virtual-time", "virtual-time", virtualTime)
            .flag("--throttle", "throttle", throttle)
            .flag("--faults", "faults", faults)
            .flag("--data", "data", data)
            .flag("--data-sync", "data-sync", dataSync);
    var root = Settings.load(common.config(), overrides);
    var config = LocalConfig.read(root, new LocalConfig.Given(domains, queues, lambdas));
    Logging.start(config.log());
    var part = new LocalStackPart(LocalStack.start(config.options()), out);
    var parts = new Operations(config.http()).around(List.of(part));
    return new Lifecycle("cpe-local", parts, config.grace()).run();
  }
}
