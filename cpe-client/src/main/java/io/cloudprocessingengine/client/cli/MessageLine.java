package io.cloudprocessingengine.client.cli;

import io.cloudprocessingengine.client.Failure;
import io.cloudprocessingengine.client.JobMessage;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A message as one line of text.
 *
 * @param place the step and its activity; empty if it is about the whole job
 * @param state what happened, such as {@code STARTED}
 * @param more progress, result or reason; may be empty
 */
record MessageLine(String jobId, String place, String state, String more) {
  MessageLine {
    Objects.requireNonNull(jobId, "jobId");
    Objects.requireNonNull(place, "place");
    Objects.requireNonNull(state, "state");
    Objects.requireNonNull(more, "more");
  }

  static MessageLine of(JobMessage message) {
    var state = Printable.line(state(message));
    return new MessageLine(
        Printable.line(message.jobId()),
        Printable.line(place(message)),
        state,
        withoutState(Printable.line(more(message)), state));
  }

  /** A reason that says no more than the state, such as TERMINATED, is told once. */
  private static String withoutState(String more, String state) {
    return more.equals(state) ? "" : more.replaceFirst("^" + Pattern.quote(state) + ": ", "");
  }

  /** The end of a job looks the same, whichever message tells it. */
  private static String state(JobMessage message) {
    return message.type().equals("JOB_STATUS") && message.outcome().isPresent()
        ? message.outcome().get().name()
        : message.type().replaceFirst("^(WORKFLOW|ACTIVITY|STEP|COMMAND)_", "");
  }

  /** The same for one who waits for no end: that somebody asked for it is no end of the job. */
  static MessageLine unawaited(JobMessage message) {
    var line = of(message);
    var status = "STATUS " + Printable.line(message.data().path("status").asText(""));
    return message.type().equals("JOB_STATUS")
        ? new MessageLine(line.jobId, line.place, status, line.more)
        : line;
  }

  static MessageLine gaveUp(String jobId, Unseen unseen) {
    return new MessageLine(jobId, "", "WATCH_TIMED_OUT", unseen.text(jobId));
  }

  /** The failure of a job names its step as a part of the reason. */
  private static String place(JobMessage message) {
    return message.type().startsWith("WORKFLOW_")
        ? ""
        : join("/", message.step(), message.activity());
  }

  private static String more(JobMessage message) {
    var failure = message.failure().map(Failure::toString).orElse("");
    return switch (message.type()) {
      case "ACTIVITY_PROGRESS" -> message.progress().map(it -> Math.round(it) + " %").orElse("");
      case "ACTIVITY_RETRYING" -> join(", ", attempt(message), failure);
      case "STEP_SKIPPED" -> message.json().at("/data/reason").asText("");
      case "WORKFLOW_SCHEDULED" -> workflow(message);
      case "WORKFLOW_COMPLETED" -> ResultLine.of(message.result());
      case "" -> Printable.line(message.json()); // none of CPE's: as it came
      case "JOB_STATUS" -> failure.isEmpty() ? ResultLine.of(message.result()) : failure;
      default -> failure;
    };
  }

  private static String attempt(JobMessage message) {
    var activity = message.json().at("/data/activity");
    return "attempt %s in %s s"
        .formatted(activity.path("attempt").asText("?"), activity.path("delay").asText("?"));
  }

  private static String workflow(JobMessage message) {
    var type = message.json().path("workflowType");
    return join(" ", type.path("name").asText(""), type.path("version").asText(""));
  }

  private static String join(String between, String... parts) {
    return Stream.of(parts).filter(it -> !it.isEmpty()).collect(Collectors.joining(between));
  }

  @Override
  public String toString() {
    return join(" ", jobId, place, state, more);
  }
}
