package io.cloudprocessingengine.decider.cli;

import io.cloudprocessingengine.decider.plan.loader.PlanOverrides;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code cpe-decider validate PLAN…}: says what is wrong with plans; exit 0 if nothing is, else 2.
 */
@Command(
    name = "validate",
    description = "Checks plans and prints every problem.",
    mixinStandardHelpOptions = true)
final class ValidateCommand implements Callable<Integer> {
  @Parameters(arity = "1..*", paramLabel = "PLAN", description = "Files, or folders of plans.")
  private List<Path> paths;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    var plans = LoadedPlans.of(paths, PlanOverrides.NONE);
    plans.warnings().forEach(warning -> spec.commandLine().getErr().println("warning: " + warning));
    plans
        .byId()
        .values()
        .forEach(
            plan ->
                spec.commandLine()
                    .getOut()
                    .println(
                        plan.id() + ": " + plan.steps().declared().size() + " steps, no problem"));
    return CommandLine.ExitCode.OK;
  }
}
