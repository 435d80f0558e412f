package io.cloudprocessingengine.decider.cli;

import io.cloudprocessingengine.decider.simulate.JobInput;
import io.cloudprocessingengine.decider.simulate.Script;
import io.cloudprocessingengine.decider.simulate.ScriptReader;
import io.cloudprocessingengine.decider.simulate.Simulation;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code cpe-decider simulate PLAN}: exit 0 if the job would complete, else 1. */
@Command(
    name = "simulate",
    description = "Runs a plan in virtual time, with no server, and prints what happens.",
    mixinStandardHelpOptions = true)
final class SimulateCommand implements Callable<Integer> {
  @Parameters(paramLabel = "PLAN", description = "A plan.")
  private Path file;

  @Option(
      names = "--input",
      paramLabel = "FILE",
      description = "The job's input, or a start_job command (default: an empty object).")
  private Path input;

  @Option(
      names = "--results",
      paramLabel = "FILE",
      description = "How steps end; what it leaves out succeeds in 10 s with a made-up result.")
  private Path results;

  @Option(
      names = "--start",
      paramLabel = "INSTANT",
      converter = InstantConverter.class,
      description = "When the job starts, as in 2030-01-31T12:00:00Z (default: now).")
  private Instant start = Clock.systemUTC().instant();

  @Option(names = "--json", description = "Prints the timeline as one JSON document.")
  private boolean json;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    ToolLog.start();
    var plan = PlanArgument.plan(file);
    var script =
        results == null
            ? Script.NONE
            : ScriptReader.read(plan, results.toString(), PlanArgument.text(results));
    var report = Simulation.run(plan, inputText(), script, start);
    var out = spec.commandLine().getOut();
    out.print(json ? report.toJson().toPrettyString() + "\n" : report.toText());
    out.flush();
    return report.isCompleted() ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
  }

  private String inputText() {
    return input == null
        ? JobInput.EMPTY
        : JobInput.read(input.toString(), PlanArgument.text(input));
  }
}
