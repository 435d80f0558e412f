package io.cloudprocessingengine.local.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.cloudprocessingengine.local.api.FaultType;
import java.util.concurrent.CompletableFuture;

/** What deciders call. */
final class DecisionTaskOperations {
  private final Region region;
  private final Decisions decisions;

  DecisionTaskOperations(Region region) {
    this.region = region;
    this.decisions = new Decisions(region);
  }

  void addTo(Operations operations) {
    operations.await("PollForDecisionTask", this::poll);
    operations.perform("RespondDecisionTaskCompleted", this::respond);
    operations.answer("CountPendingDecisionTasks", this::count);
  }

  private CompletableFuture<JsonNode> poll(Request request) {
    var lists = region.domain(request.text("domain")).decisionTasks();
    if (request.has("nextPageToken")) {
      return CompletableFuture.completedFuture(DecisionTaskAnswer.next(request, region));
    }
    var name = request.inner("taskList").text("name");
    return lists.get(name).poll(request, DecisionTaskAnswer.empty());
  }

  private void respond(Request request) {
    var list =
        request.has("decisions")
            ? request.members().get("decisions")
            : JsonNodeFactory.instance.arrayNode();
    var token =
        Token.decode(
            DecisionTaskAnswer.TASK_TOKEN,
            DecisionTaskAnswer.TASK_TOKEN_PARTS,
            request.text("taskToken"));
    decisions.check(list);
    var execution = Executions.openOfToken(region, token);
    var tasks = execution.decisionTasks();
    var task =
        tasks
            .started(token.number(1), token.number(2))
            .orElseThrow(
                () ->
                    FaultType.UNKNOWN_RESOURCE.saying(
                        "Unknown decision task, scheduledEventId = " + token.number(1)));
    var unseen = tasks.hasUnseenEvents();
    var completedEventId = tasks.complete(task, request);
    decisions.apply(list, execution, completedEventId, unseen);
    tasks.finish();
  }

  private JsonNode count(Request request) {
    var lists = region.domain(request.text("domain")).decisionTasks();
    return new Attributes()
        .put("count", lists.pending(request.inner("taskList").text("name")))
        .put("truncated", false)
        .node();
  }
}
