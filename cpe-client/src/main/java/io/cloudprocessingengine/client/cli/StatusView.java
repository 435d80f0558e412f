package io.cloudprocessingengine.client.cli;

import com.fasterxml.jackson.databind.JsonNode;
import io.cloudprocessingengine.common.status.FailureReason;
import io.cloudprocessingengine.common.status.JobStatus;
import java.time.Duration;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Help.Ansi;

/** A job and its steps: a line for the job, one for each step, its ids, and what came of it. */
record StatusView(String jobId, JobStatus status) {
  StatusView {
    Objects.requireNonNull(jobId, "jobId");
    Objects.requireNonNull(status, "status");
  }

  void print(Output output) {
    output.line(output.terminal() ? headline(output) : facts(output));
    var table = new Table("", "", "", "");
    var steps = status.steps().stream().map(step -> new StepRow(step, status.asOf())).toList();
    steps.forEach(step -> table.add(step.cells()));
    if (!output.terminal()) {
      table.print(output);
      cancel().forEach(output::line);
    } else {
      var lines = table.aligned();
      for (int i = 0; i < steps.size(); i++) {
        output.line("  " + Ansi.AUTO.string(steps.get(i).mark()) + " " + lines.get(i + 1));
      }
    }
    names().forEach(output::line);
    outcome().forEach(output::line);
  }

  private String headline(Output output) {
    var type = status.run().workflow().type();
    var state = status.run().state().text();
    return "%s  %s %s  %s%s"
        .formatted(
            Printable.line(jobId),
            Printable.line(type.name()),
            Printable.line(type.version()),
            state,
            times(output));
  }

  private String times(Output output) {
    var run = status.run();
    var took = Duration.between(run.started(), run.closed().orElse(status.asOf()));
    return "%s, started %s, %s %s%s"
        .formatted(
            isCanceling() ? " (asked to stop)" : "",
            Times.of(run.started(), output),
            run.closed().isPresent() ? "took" : "for",
            Times.of(took),
            status.outcome().retryOf().isPresent() ? ", a retry" : "");
  }

  /** For programs: id, state, workflow, version, start, close. */
  private String facts(Output output) {
    var run = status.run();
    var type = run.workflow().type();
    var closed = run.closed().map(it -> Times.of(it, output)).orElse("");
    var started = Times.of(run.started(), output);
    return Stream.of(jobId, run.state().text(), type.name(), type.version(), started, closed)
        .map(Printable::line)
        .collect(Collectors.joining("\t"));
  }

  /** For programs: people see it in the headline. */
  private Stream<String> cancel() {
    return isCanceling() ? Stream.of("cancel\trequested") : Stream.empty();
  }

  /** By what its run is found in SWF and in the daemons' logs. */
  private Stream<String> names() {
    var execution = status.run().workflow().execution();
    return Stream.of(
        "workflowId\t" + Printable.line(execution.workflowId()),
        "runId\t" + Printable.line(execution.runId()));
  }

  private Stream<String> outcome() {
    var failure = status.outcome().failure().map(it -> "failure\t" + reason(it));
    var result = status.outcome().result().map(it -> "result\t" + result(it));
    return Stream.concat(failure.stream(), result.stream());
  }

  private boolean isCanceling() {
    var run = status.run();
    return run.cancelRequested() && run.closed().isEmpty();
  }

  private static String result(JsonNode result) {
    return Printable.line(ResultLine.of(result));
  }

  /** The reason, its details, and the step unless the reason begins with it. */
  static String reason(FailureReason failure) {
    var told = failure.reason() + failure.details().map(it -> ": " + it).orElse("");
    var step = failure.step().filter(it -> !told.startsWith(it + ":"));
    return Printable.line(told + step.map(it -> " (step " + it + ")").orElse(""));
  }
}
