package io.cloudprocessingengine.common.daemon;

import io.cloudprocessingengine.common.config.ConfigurationException;
import io.cloudprocessingengine.common.lifecycle.Reasons;
import java.io.PrintWriter;
import java.util.stream.Stream;
import picocli.CommandLine;

/**
 * Runs a picocli command and turns what comes of it into an exit code and sentences: 0 clean, 1
 * failure, 2 bad usage or configuration.
 */
public final class Launcher {
  private Launcher() {}

  /** Parses the arguments, in which long names may be written with {@code _} for {@code -}. */
  public static int run(Object command, String... args) {
    return run(commandLine(command), args);
  }

  /** The same with a {@link #commandLine} that was adapted. */
  public static int run(CommandLine line, String... args) {
    return line.execute(normalized(args));
  }

  /** The command line that {@link #run} executes, for tests that want to see what it prints. */
  public static CommandLine commandLine(Object command) {
    var line = new CommandLine(command);
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setExecutionExceptionHandler((e, failed, result) -> report(e, failed.getErr()));
    var version = command.getClass().getPackage().getImplementationVersion();
    var name = line.getCommandName() + " " + (version == null ? "(not packaged)" : version);
    line.getCommandSpec().version(name);
    return line;
  }

  static String[] normalized(String... args) {
    return Stream.of(args).map(Launcher::normalized).toArray(String[]::new);
  }

  private static String normalized(String arg) {
    if (!arg.startsWith("--")) {
      return arg;
    }
    var end = arg.indexOf('=') < 0 ? arg.length() : arg.indexOf('=');
    return arg.substring(0, end).replace('_', '-') + arg.substring(end);
  }

  private static int report(Exception failure, PrintWriter err) {
    if (failure instanceof ConfigurationException e) {
      e.problems().forEach(err::println);
      var count = e.problems().size();
      err.println(
          count == 1 ? "1 problem, nothing started." : count + " problems, nothing started.");
      return CommandLine.ExitCode.USAGE;
    }
    err.println(Reasons.of(failure));
    return CommandLine.ExitCode.SOFTWARE;
  }
}
