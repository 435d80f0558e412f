package io.cloudprocessingengine.local.engine;

import com.fasterxml.jackson.databind.JsonNode;
import io.cloudprocessingengine.local.api.FaultType;
import java.util.concurrent.CompletableFuture;

/** What activity workers call. */
final class ActivityTaskOperations {
  private final Region region;

  ActivityTaskOperations(Region region) {
    this.region = region;
  }

  void addTo(Operations operations) {
    operations.await("PollForActivityTask", this::poll);
    operations.answer("RecordActivityTaskHeartbeat", this::heartbeat);
    operations.perform("RespondActivityTaskCompleted", this::complete);
    operations.perform("RespondActivityTaskFailed", this::fail);
    operations.perform("RespondActivityTaskCanceled", this::cancel);
    operations.answer("CountPendingActivityTasks", this::count);
  }

  private CompletableFuture<JsonNode> poll(Request request) {
    var lists = region.domain(request.text("domain")).activityTasks();
    var empty = new Attributes().put("startedEventId", 0).node();
    return lists.get(request.inner("taskList").text("name")).poll(request, empty);
  }

  private JsonNode heartbeat(Request request) {
    var task = task(request);
    task.heartbeat(request.optional("details"));
    return new Attributes().put("cancelRequested", task.isCancelRequested()).node();
  }

  private void complete(Request request) {
    var task = task(request);
    end(
        task,
        EventType.ACTIVITY_TASK_COMPLETED,
        task.references().copy(request.members(), "result"));
  }

  private void fail(Request request) {
    var task = task(request);
    end(
        task,
        EventType.ACTIVITY_TASK_FAILED,
        task.references().copy(request.members(), "reason", "details"));
  }

  private void cancel(Request request) {
    var task = task(request);
    end(
        task,
        EventType.ACTIVITY_TASK_CANCELED,
        task.referencesWithCancel().copy(request.members(), "details"));
  }

  private static void end(ActivityTask task, EventType type, Attributes attributes) {
    task.execution().activityTasks().end(task, type, attributes);
  }

  private ActivityTask task(Request request) {
    var token =
        Token.decode(ActivityTask.TOKEN, ActivityTask.TOKEN_PARTS, request.text("taskToken"));
    return Executions.openOfToken(region, token)
        .activityTasks()
        .started(token.number(1), token.number(2))
        .orElseThrow(
            () ->
                FaultType.UNKNOWN_RESOURCE.saying(
                    "Unknown activity, scheduledEventId = " + token.number(1)));
  }

  private JsonNode count(Request request) {
    var lists = region.domain(request.text("domain")).activityTasks();
    return new Attributes()
        .put("count", lists.pending(request.inner("taskList").text("name")))
        .put("truncated", false)
        .node();
  }
}
