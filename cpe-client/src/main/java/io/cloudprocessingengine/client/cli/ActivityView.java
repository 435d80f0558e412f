package io.cloudprocessingengine.client.cli;

import com.fasterxml.jackson.databind.JsonNode;
import io.cloudprocessingengine.client.JobMessage;
import io.cloudprocessingengine.common.status.ActivityStatus;
import io.cloudprocessingengine.common.status.EpochSeconds;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The activities that an answer tells of. */
record ActivityView(JobMessage answer) {
  ActivityView {
    Objects.requireNonNull(answer, "answer");
  }

  /** A line for each. */
  void printList(Output output) {
    var table = new Table("ACTIVITY", "STATUS", "TYPE", "VERSION", "TIME", "");
    answer.activities().orElse(List.of()).forEach(it -> table.add(cells(it)));
    table.print(output);
  }

  private String[] cells(ActivityStatus activity) {
    var failure = activity.facts().output().failure().map(StatusView::reason);
    return new String[] {
      activity.activityId(),
      state(activity),
      activity.type().name(),
      activity.type().version(),
      took(activity),
      failure.orElse("")
    };
  }

  /** A line for each of its facts, those that are known. */
  void print(Output output) {
    answer.activityStatus().ifPresent(it -> print(it, output));
  }

  private void print(ActivityStatus activity, Output output) {
    var facts = activity.facts();
    var table = new Table("", "");
    table.add("activity", activity.activityId());
    table.add("type", activity.type().name() + " " + activity.type().version());
    table.add("status", state(activity));
    activity.span().scheduled().ifPresent(it -> table.add("scheduled", Times.of(it, output)));
    activity.span().started().ifPresent(it -> table.add("started", Times.of(it, output)));
    activity.span().ended().ifPresent(it -> table.add("ended", Times.of(it, output)));
    table.add("time", took(activity));
    facts.worker().ifPresent(it -> table.add("worker", it));
    facts.output().progress().ifPresent(it -> add(table, "progress", it));
    facts.output().failure().ifPresent(it -> table.add("failure", StatusView.reason(it)));
    facts.input().ifPresent(it -> add(table, "input", it));
    facts.output().result().ifPresent(it -> add(table, "result", it));
    table.printRows(output);
  }

  private static void add(Table table, String name, JsonNode value) {
    table.add(name, Printable.line(value));
  }

  private static String state(ActivityStatus activity) {
    var asked = activity.facts().cancelRequested() && !activity.state().hasEnded();
    return activity.state().text() + (asked ? " (asked to stop)" : "");
  }

  private String took(ActivityStatus activity) {
    var from = activity.span().started().or(() -> activity.span().scheduled());
    var to = activity.span().ended().or(this::asOf);
    return from.flatMap(a -> to.map(b -> Times.of(Duration.between(a, b)))).orElse("");
  }

  private Optional<Instant> asOf() {
    return EpochSeconds.read(answer.data(), "asOf");
  }
}
