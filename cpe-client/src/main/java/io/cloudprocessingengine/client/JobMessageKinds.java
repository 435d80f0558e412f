package io.cloudprocessingengine.client;

import com.fasterxml.jackson.databind.JsonNode;
import io.cloudprocessingengine.common.status.ActivityStatus;
import io.cloudprocessingengine.common.status.JobState;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/** What messages of the known types mean. */
final class JobMessageKinds {
  /** Commands whose refusal leaves the client without a job to wait for. */
  private static final Set<String> STARTING = Set.of("START_JOB", "RETRY_JOB", "");

  /** The answers that one client waits for, and that mean little to another. */
  private static final Set<String> ANSWERS =
      Set.of(
          "COMMAND_REJECTED",
          "CANCEL_REQUESTED",
          "SIGNAL_SENT",
          "JOB_STATUS",
          "JOB_LIST",
          "ACTIVITY_STATUS",
          "ACTIVITY_LIST");

  private JobMessageKinds() {}

  static boolean isAnswer(JobMessage message) {
    return ANSWERS.contains(message.type());
  }

  /** A conflict is with a job that is there; and whatever refuses a retry, the job may run. */
  static boolean deniesJob(JobMessage message) {
    return message.type().equals("COMMAND_REJECTED")
        && message.json().path("command").asText("").equals("START_JOB")
        && !message.json().at("/error/code").asText("").equals("CONFLICT");
  }

  static Optional<JobOutcome> outcome(JobMessage message) {
    return Optional.ofNullable(
        switch (message.type()) {
          case "WORKFLOW_COMPLETED" -> JobOutcome.COMPLETED;
          case "WORKFLOW_FAILED" -> JobOutcome.FAILED;
          case "WORKFLOW_CANCELED" -> JobOutcome.CANCELED;
          case "WORKFLOW_TIMED_OUT" -> JobOutcome.TIMED_OUT;
          case "WORKFLOW_TERMINATED" -> JobOutcome.TERMINATED;
          case "COMMAND_REJECTED" -> refusedStart(message) ? JobOutcome.REJECTED : null;
          case "JOB_STATUS" -> outcome(message.data().path("status").asText(""));
          default -> null;
        });
  }

  /** Null of a job that goes on, be it in a new execution. */
  private static JobOutcome outcome(String status) {
    return JobState.of(status)
        .map(
            state ->
                switch (state) {
                  case COMPLETED -> JobOutcome.COMPLETED;
                  case FAILED -> JobOutcome.FAILED;
                  case CANCELED -> JobOutcome.CANCELED;
                  case TIMED_OUT -> JobOutcome.TIMED_OUT;
                  case TERMINATED -> JobOutcome.TERMINATED;
                  case OPEN, CONTINUED_AS_NEW -> null;
                })
        .orElse(null);
  }

  static List<ActivityStatus> activities(JsonNode data) {
    var list = data.path("activities");
    return StreamSupport.stream(list.spliterator(), false).map(ActivityStatus::of).toList();
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
          case "JOB_STATUS" -> failedJob(message.data().path("failure"));
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

  private static Failure failedJob(JsonNode failure) {
    return failure(failure, failure.path("step"));
  }

  private static Failure timeout(JsonNode activity) {
    return new Failure(activity.path("timeoutType").asText("TIMEOUT"), "", "");
  }

  private static Failure refusal(JsonNode error) {
    return new Failure(text(error.path("code")), text(error.path("message")), where(error));
  }

  /** The member that is wrong, unless the message names it anyway. */
  private static String where(JsonNode error) {
    var field = error.path("field").asText("");
    return text(error.path("message")).contains(field) ? "" : field;
  }

  private static String text(JsonNode node) {
    if (node.isNull() || node.isMissingNode()) {
      return "";
    }
    return node.isTextual() ? node.asText() : node.toString();
  }
}
