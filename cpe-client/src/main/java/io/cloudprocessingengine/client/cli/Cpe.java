package io.cloudprocessingengine.client.cli;

import io.cloudprocessingengine.client.CpeClient;
import io.cloudprocessingengine.client.cli.Asking.NoAnswerException;
import io.cloudprocessingengine.client.cli.Output.BrokenPipeException;
import io.cloudprocessingengine.common.config.ConfigurationException;
import io.cloudprocessingengine.common.daemon.Launcher;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The root of the command line. */
@Command(
    name = "cpe",
    description = "Starts jobs of the Cloud Processing Engine and shows how they go.",
    subcommands = {
      StartCommand.class,
      WatchCommand.class,
      StatusCommand.class,
      ListCommand.class,
      ActivitiesCommand.class,
      ActivityCommand.class,
      CancelCommand.class,
      CancelActivityCommand.class,
      SignalCommand.class,
      RetryCommand.class,
      SendCommand.class,
      TailCommand.class,
      CompletionCommand.class
    },
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {
      " 0:all jobs completed; without waiting: the command was sent, or answered",
      " 1:a command was refused, a job was terminated, or something else failed",
      " 2:bad usage, configuration or command; nothing was sent",
      " 3:a job failed",
      " 4:a job was canceled",
      " 5:a job timed out, or the time to wait was over",
      "130:Ctrl-C ended it (143: SIGTERM); jobs that it watched go on",
      "141:whoever read the output has gone"
    })
final class Cpe implements Runnable {
  @Spec private CommandSpec spec;

  @Mixin private ClientOptions options;

  @Option(names = "--version", versionHelp = true, description = "Show the version and exit.")
  @SuppressWarnings("unused") // picocli acts on it
  private boolean version;

  /** Opens a client that has at least the needed queues; the caller closes it. */
  CpeClient open(Set<ClientConfig.Queue> needed) {
    if (options.asksAfter()) {
      var message = "--ask-after goes with watch, and with --wait or --watch of other commands";
      throw new ParameterException(spec.commandLine(), message);
    }
    return options.open(needed);
  }

  /** The same for a command that watches jobs. */
  CpeClient openToWatch(Set<ClientConfig.Queue> needed) {
    return options.open(needed);
  }

  /** Where results go. */
  Output output() {
    return options.output(spec.commandLine().getOut());
  }

  /** This command line, with what its failures print and return. */
  static CommandLine commandLine() {
    var line = Launcher.commandLine(new Cpe());
    var report = line.getExecutionExceptionHandler();
    line.setParameterExceptionHandler(new UsageFailures());
    return line.setExecutionExceptionHandler(
        (e, failed, result) -> {
          if (e instanceof ConfigurationException faulty) {
            return UsageFailures.report(faulty, failed.getErr());
          }
          if (e instanceof BrokenPipeException) {
            return ExitCode.BROKEN_PIPE;
          }
          var code = report.handleExecutionException(e, failed, result);
          return e instanceof NoAnswerException ? ExitCode.TIMED_OUT : code;
        });
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Say what to do: start, watch, status, …");
  }
}
