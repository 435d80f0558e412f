package io.cloudprocessingengine.decider;

import io.cloudprocessingengine.common.aws.Rehearsal;
import io.cloudprocessingengine.common.daemon.Launcher;
import io.cloudprocessingengine.decider.cli.DeciderCommand;
import io.cloudprocessingengine.decider.plan.loader.PlanRehearsal;

/** Starts the Decider from the command line. */
public final class Main {
  private Main() {}

  /** Exit code 0 after a clean stop, 1 for a failure, 2 for bad usage, configuration or plans. */
  public static void main(String[] args) {
    if (args.length > 0 && args[0].startsWith("-")) {
      Rehearsal.ofSwf(); // subcommands, such as validate, call nobody
      Rehearsal.of(PlanRehearsal::run);
    }
    System.exit(Launcher.run(new DeciderCommand(), args));
  }
}
