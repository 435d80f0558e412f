package io.cloudprocessingengine.client.cli;

import io.cloudprocessingengine.common.config.ConfigurationException;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Tells what was wrong before anything was sent, without a page of usage that buries it. */
final class UsageFailures implements IParameterExceptionHandler {
  @Override
  public int handleParseException(ParameterException e, String[] args) {
    var failed = e.getCommandLine();
    var err = failed.getErr();
    err.println(failed.getColorScheme().errorText(e.getMessage()));
    UnmatchedArgumentException.printSuggestions(e, err);
    err.printf("See '%s --help'.%n", failed.getCommandSpec().qualifiedName());
    return failed.getCommandSpec().exitCodeOnInvalidInput();
  }

  static int report(ConfigurationException e, PrintWriter err) {
    e.problems().forEach(err::println);
    var count = e.problems().size();
    err.println(
        count == 1 ? "1 problem, nothing was sent." : count + " problems, nothing was sent.");
    return CommandLine.ExitCode.USAGE;
  }
}
