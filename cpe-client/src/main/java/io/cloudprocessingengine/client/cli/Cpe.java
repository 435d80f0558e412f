package io.cloudprocessingengine.client.cli;

import io.cloudprocessingengine.client.CpeClient;
import java.util.Set;
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
    subcommands = {StartCommand.class, WatchCommand.class},
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {
      " 0:all jobs completed (start: the commands were sent)",
      " 1:a job was refused or terminated, or something else failed",
      " 2:bad usage, configuration or command; nothing was sent",
      " 3:a job failed",
      " 4:a job was canceled",
      " 5:a job timed out, or the time to watch was over"
    })
final class Cpe implements Runnable {
  @Spec private CommandSpec spec;

  @Mixin private ClientOptions options;

  @Option(names = "--version", versionHelp = true, description = "Show the version and exit.")
  @SuppressWarnings("unused") // picocli acts on it
  private boolean version;

  /** Opens a client that has at least the needed queues; the caller closes it. */
  CpeClient open(Set<ClientConfig.Queue> needed) {
    return options.open(needed);
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Say what to do: start or watch");
  }
}
