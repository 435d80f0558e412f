package io.cloudprocessingengine.decider.cli;

import io.cloudprocessingengine.common.config.ConfigurationException;
import io.cloudprocessingengine.common.config.Problem;
import io.cloudprocessingengine.decider.plan.loader.PlanLoader;
import io.cloudprocessingengine.decider.plan.loader.PlanOverrides;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
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

  @Option(names = "--json", description = "Prints what was found as one JSON document.")
  private boolean json;

  @Option(
      names = "--lambda-role",
      paramLabel = "ARN",
      description = "The IAM role that the Decider will have; without one, Lambda steps fail.")
  private String lambdaRole;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    ToolLog.start();
    var report = report();
    var line = spec.commandLine();
    if (json) {
      line.getOut().println(report.toJson().toPrettyString());
    } else {
      report.problems().forEach(problem -> line.getErr().print(problem));
      report.warnings().forEach(warning -> line.getErr().print(warning));
      line.getErr().flush();
      report.summary().forEach(report.isValid() ? line.getOut()::println : line.getErr()::println);
    }
    return report.isValid() ? CommandLine.ExitCode.OK : CommandLine.ExitCode.USAGE;
  }

  private ValidationReport report() {
    var warnings = new ArrayList<Problem>();
    try {
      var plans = PlanLoader.load(paths, PlanOverrides.NONE, warnings);
      return ValidationReport.of(plans, Optional.ofNullable(lambdaRole));
    } catch (ConfigurationException e) {
      return ValidationReport.of(e, warnings);
    }
  }
}
