package io.cloudprocessingengine.decider.cli;

import io.cloudprocessingengine.common.daemon.CommonOptions;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The daemon, named in so many words. */
@Command(name = "run", description = "Runs the daemon (the default).")
final class RunCommand implements Callable<Integer> {
  @Mixin private CommonOptions common;
  @Mixin private RunOptions options;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    var before = spec.parent().commandLine().getParseResult().matchedOptions();
    if (!before.isEmpty()) {
      var message = "'%s' stands before 'run', and would not count there: write it after";
      throw new ParameterException(
          spec.commandLine(), message.formatted(before.get(0).longestName()));
    }
    return options.run(common);
  }
}
