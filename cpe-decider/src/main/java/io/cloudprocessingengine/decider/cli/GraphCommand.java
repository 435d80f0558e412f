package io.cloudprocessingengine.decider.cli;

import io.cloudprocessingengine.decider.graph.GraphFormat;
import io.cloudprocessingengine.decider.graph.PlanGraph;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code cpe-decider graph PLAN}: draws a plan. */
@Command(
    name = "graph",
    description = "Draws a plan: its steps, what they require, conditions, maps and retries.",
    mixinStandardHelpOptions = true)
final class GraphCommand implements Callable<Integer> {
  @Parameters(paramLabel = "PLAN", description = "A plan.")
  private Path file;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "mermaid",
      description = "mermaid (the default), dot, svg or json.")
  private GraphFormat format;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    ToolLog.start();
    var out = spec.commandLine().getOut();
    out.print(format.write(PlanGraph.of(PlanArgument.plan(file))));
    out.flush();
    return CommandLine.ExitCode.OK;
  }
}
