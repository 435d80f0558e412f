package io.cloudprocessingengine.decider.cli;

import io.cloudprocessingengine.common.daemon.CommonOptions;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The daemon, named in so many words. */
@Command(name = "run", description = "Runs the daemon (the default).")
final class RunCommand implements Callable<Integer> {
  @Mixin private CommonOptions common;
  @Mixin private RunOptions options;

  @Override
  public Integer call() {
    return options.run(common);
  }
}
