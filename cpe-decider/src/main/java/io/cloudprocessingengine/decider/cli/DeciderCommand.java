package io.cloudprocessingengine.decider.cli;

import io.cloudprocessingengine.common.daemon.CommonOptions;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code cpe-decider}: runs the daemon, unless a subcommand says otherwise. */
@Command(
    name = "cpe-decider",
    description = "Follows plans: decides what comes next in each job of Amazon SWF.",
    subcommands = {
      RunCommand.class,
      ValidateCommand.class,
      GraphCommand.class,
      SimulateCommand.class,
      ReplayCommand.class
    })
public final class DeciderCommand implements Callable<Integer> {
  @Mixin private CommonOptions common;
  @Mixin private RunOptions options;

  @Override
  public Integer call() {
    return options.run(common);
  }
}
