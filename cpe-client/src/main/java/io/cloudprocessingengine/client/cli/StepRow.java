package io.cloudprocessingengine.client.cli;

import com.fasterxml.jackson.databind.JsonNode;
import io.cloudprocessingengine.common.status.Items;
import io.cloudprocessingengine.common.status.StepStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A step of a job as a row. */
record StepRow(StepStatus step, Instant asOf) {
  StepRow {
    Objects.requireNonNull(step, "step");
    Objects.requireNonNull(asOf, "asOf");
  }

  /** In the markup of picocli. */
  String mark() {
    return switch (step.state()) {
      case WAITING -> "[ ]";
      case SCHEDULED -> "[.]";
      case RUNNING -> "@|bold [>]|@";
      case RETRYING -> "@|yellow [~]|@";
      case SUCCEEDED -> "@|green [+]|@";
      case FAILED -> "@|red [!]|@";
      case SKIPPED -> "[-]";
    };
  }

  String[] cells() {
    return new String[] {step.name(), step.state().text(), time(), notes()};
  }

  private String time() {
    var from = step.span().started().or(() -> step.span().scheduled());
    return from.map(it -> Duration.between(it, step.span().ended().orElse(asOf)))
        .map(Times::of)
        .orElse("");
  }

  private String notes() {
    var facts = step.facts();
    return Stream.of(
            facts.end().carried() ? Optional.of("done by an earlier run") : attempts(),
            facts.items().map(StepRow::items),
            facts.progress().map(StepRow::progress).filter(it -> !isCause(it)),
            failure(),
            facts.end().reason())
        .flatMap(Optional::stream)
        .filter(note -> !note.isEmpty())
        .collect(Collectors.joining(", "));
  }

  private Optional<String> failure() {
    return step.facts().end().failure().map(StatusView::reason);
  }

  /** The last progress of a canceled activity is what it said of its end. */
  private boolean isCause(String progress) {
    return failure().filter(it -> it.endsWith(": " + progress)).isPresent();
  }

  private Optional<String> attempts() {
    var one = step.attempts() <= 1 || step.facts().items().isPresent();
    return one ? Optional.empty() : Optional.of(step.attempts() + " attempts");
  }

  private static String items(Items items) {
    return Stream.of(
            counted(items.succeeded(), "succeeded"),
            counted(items.failed(), "failed"),
            counted(items.running(), "running"),
            counted(items.retrying(), "retrying"),
            counted(items.scheduled(), "scheduled"))
        .filter(it -> !it.isEmpty())
        .collect(Collectors.joining(" ", "items: ", ""));
  }

  private static String counted(int count, String what) {
    return count == 0 ? "" : count + " " + what;
  }

  private static String progress(JsonNode progress) {
    var number = progress.isNumber() ? progress : progress.path("progress");
    return number.isNumber() ? Math.round(number.doubleValue()) + " %" : Printable.line(progress);
  }
}
