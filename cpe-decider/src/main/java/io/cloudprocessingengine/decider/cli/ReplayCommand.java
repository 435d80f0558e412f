package io.cloudprocessingengine.decider.cli;

import io.cloudprocessingengine.decider.history.ExecutionId;
import io.cloudprocessingengine.decider.replay.RecordedHistory;
import io.cloudprocessingengine.decider.replay.Replay;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code cpe-decider replay PLAN}: exit 0 if every decision is as it was, else 1. */
@Command(
    name = "replay",
    description = "Decides again what was decided in a recorded execution, and compares.",
    mixinStandardHelpOptions = true)
final class ReplayCommand implements Callable<Integer> {
  private static final String UNKNOWN = "replayed";

  @Parameters(paramLabel = "PLAN", description = "A plan.")
  private Path file;

  @Option(
      names = "--history",
      paramLabel = "FILE",
      required = true,
      description = "What 'aws swf get-workflow-execution-history' printed.")
  private Path history;

  @Option(
      names = "--workflow-id",
      paramLabel = "ID",
      defaultValue = UNKNOWN,
      description =
          "The execution's, if the plan uses it, has child workflows, or jitter in its retries.")
  private String workflowId;

  @Option(
      names = "--run-id",
      paramLabel = "ID",
      defaultValue = UNKNOWN,
      description =
          "The execution's, if the plan uses it, has child workflows, or jitter in its retries.")
  private String runId;

  @Option(names = "--json", description = "Prints what was found as one JSON document.")
  private boolean json;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    ToolLog.start();
    var plan = PlanArgument.plan(file);
    var recorded = RecordedHistory.read(history.toString(), PlanArgument.text(history));
    var report = Replay.run(plan, new ExecutionId(workflowId, runId), recorded);
    var out = spec.commandLine().getOut();
    out.print(json ? report.toJson().toPrettyString() + "\n" : report.toText());
    out.flush();
    if (!report.isSame() && List.of(workflowId, runId).contains(UNKNOWN)) {
      var err = spec.commandLine().getErr();
      err.println(
          "Child workflows, __workflow__ and jitter depend on the execution's ids: tell them with"
              + " --workflow-id and --run-id.");
    }
    return report.isSame() ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
  }
}
