package io.cloudprocessingengine.local.engine;

import com.fasterxml.jackson.databind.JsonNode;
import io.cloudprocessingengine.local.engine.EventPage.EventRange;

/** What a poll for decision tasks answers. */
final class DecisionTaskAnswer {
  static final String TASK_TOKEN = "decision";
  static final int TASK_TOKEN_PARTS = 3;
  private static final String PAGE_TOKEN = "decision-page";

  private DecisionTaskAnswer() {}

  static JsonNode empty() {
    return new Attributes().put("startedEventId", 0).put("previousStartedEventId", 0).node();
  }

  /** The first page of a task that has just been started. */
  static JsonNode to(Request poll, Execution execution, DecisionTask task) {
    var previous = execution.decisionTasks().previousStartedEventId();
    var first = poll.flag("startAtPreviousStartedEvent") ? Math.max(1, previous) : 1;
    var range = new EventRange(first, task.startedEventId(), poll.flag("reverseOrder"));
    var page = range.firstPage(poll.pageSize());
    return page(
        execution,
        new TaskReference(task.scheduledEventId(), task.startedEventId(), previous),
        page);
  }

  /** The page that the token of the page before names. */
  static JsonNode next(Request poll, Region region) {
    var token = Token.decode(PAGE_TOKEN, 8, poll.text("nextPageToken"));
    var execution = Executions.ofToken(region, token);
    var task = new TaskReference(token.number(1), token.number(2), token.number(3));
    var range =
        new EventRange(token.number(4), token.number(5), Boolean.parseBoolean(token.text(6)));
    return page(execution, task, new EventPage(range, token.number(7), poll.pageSize()));
  }

  private record TaskReference(long scheduledEventId, long startedEventId, long previous) {}

  private static JsonNode page(Execution execution, TaskReference task, EventPage page) {
    var runId = execution.id().runId();
    var answer =
        new Attributes()
            .put(
                "taskToken",
                Token.of(TASK_TOKEN, runId, task.scheduledEventId(), task.startedEventId())
                    .encode())
            .put("startedEventId", task.startedEventId())
            .put("previousStartedEventId", task.previous())
            .set("workflowExecution", execution.id().node())
            .set("workflowType", execution.start().workflowType().node())
            .set("events", execution.history().events(page));
    page.next().ifPresent(next -> answer.put("nextPageToken", token(runId, task, next)));
    return answer.node();
  }

  private static String token(String runId, TaskReference task, EventPage next) {
    var range = next.range();
    return Token.of(
            PAGE_TOKEN,
            runId,
            task.scheduledEventId(),
            task.startedEventId(),
            task.previous(),
            range.first(),
            range.last(),
            range.reverse(),
            next.from())
        .encode();
  }
}
