package io.cloudprocessingengine.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What messages of the known types mean. */
final class JobMessageKinds {
  /** Commands whose refusal leaves the client without a job to wait for. */
  private static final Set<String> STARTING = Set.of("START_JOB", "RETRY_JOB", "");

  private JobMessageKinds() {}

  static Optional<JobOutcome> outcome(JobMessage message) {
    return Optional.ofNullable(
        switch (message.type()) {
          case "WORKFLOW_COMPLETED" -> JobOutcome.COMPLETED;
          case "WORKFLOW_FAILED" -> JobOutcome.FAILED;
          case "WORKFLOW_CANCELED" -> JobOutcome.CANCELED;
          case "WORKFLOW_TIMED_OUT" -> JobOutcome.TIMED_OUT;
          case "WORKFLOW_TERMINATED" -> JobOutcome.TERMINATED;
          case "COMMAND_REJECTED" -> refusedStart(message) ? JobOutcome.REJECTED : null;
          default -> null;
        });
  }

  private static boolean refusedStart(JobMessage message) {
    return STARTING.contains(message.json().path("command").asText(""));
  }

  static Optional<Failure> failure(JobMessage message) {
    return Optional.ofNullable(
        switch (message.type()) {
          case "WORKFLOW_FAILED", "WORKFLOW_CANCELED", "WORKFLOW_TERMINATED" ->
              failure(message.data(), message.data().path("step"));
          case "ACTIVITY_FAILED" -> failure(message.result(), message.data().path("step"));
          case "ACTIVITY_RETRYING" -> failure(message.data().path("activity"), message.data());
          case "ACTIVITY_TIMEOUT" -> timeout(message.data().path("activity"));
          case "COMMAND_REJECTED" -> refusal(message.json().path("error"));
          default -> null;
        });
  }

  private static Failure failure(JsonNode told, JsonNode step) {
    var named = step.asText("");
    var given = text(told.path("reason"));
    // The reason of a failed job begins with the step, which is told apart.
    var reason =
        named.isEmpty() ? given : given.replaceFirst("^" + Pattern.quote(named + ": "), "");
    var details = text(told.path("details"));
    return reason.isEmpty() && details.isEmpty()
        ? null
        : new Failure(
            reason.isEmpty() ? details : reason,
            reason.isEmpty() ? "" : details,
            named.isEmpty() ? "" : "step " + named);
  }

  private static Failure timeout(JsonNode activity) {
    return new Failure(activity.path("timeoutType").asText("TIMEOUT"), "", "");
  }

  private static Failure refusal(JsonNode error) {
    return new Failure(text(error.path("code")), text(error.path("message")), "");
  }

  private static String text(JsonNode node) {
    if (node.isNull() || node.isMissingNode()) {
      return "";
    }
    return node.isTextual() ? node.asText() : node.toString();
  }
}
