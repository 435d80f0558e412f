package io.cloudprocessingengine.client.cli;

import picocli.CommandLine.Command;
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

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help and exit.")
  @SuppressWarnings("unused") // picocli acts on it
  private boolean help;

  @Option(names = "--version", versionHelp = true, description = "Show the version and exit.")
  @SuppressWarnings("unused") // picocli acts on it
  private boolean version;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Say what to do: start or watch");
  }
}
