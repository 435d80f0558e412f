package io.cloudprocessingengine.local.engine;

import static io.cloudprocessingengine.local.engine.TestEngine.WORKFLOW_TYPE;
import static io.cloudprocessingengine.local.engine.TestEngine.complete;
import static io.cloudprocessingengine.local.engine.TestEngine.decision;
import static io.cloudprocessingengine.local.engine.TestEngine.scheduleActivity;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.cloudprocessingengine.local.api.Fault;
import io.cloudprocessingengine.local.api.FaultType;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Deciders, workers and clients that call at random, legally or not. */
final class RandomCalls {
  private static final Set<FaultType> EXPECTED =
      Set.of(
          FaultType.UNKNOWN_RESOURCE,
          FaultType.VALIDATION,
          FaultType.WORKFLOW_EXECUTION_ALREADY_STARTED);
  private static final int WORKFLOWS = 4;
  private static final int IDS = 3;

  private final TestEngine swf;
  private final List<String> decisionTokens = new ArrayList<>();
  private final List<String> activityTokens = new ArrayList<>();

  RandomCalls(TestEngine swf) {
    this.swf = swf;
  }

  /** Every token of a task that was handed out, in order. */
  List<String> tokens() {
    var all = new ArrayList<>(decisionTokens);
    all.addAll(activityTokens);
    return all;
  }

  void make(Random random) {
    try {
      callAtRandom(random);
    } catch (Fault fault) {
      assertThat(EXPECTED).as(fault.getMessage()).contains(fault.type());
    }
  }

  private void callAtRandom(Random random) {
    switch (random.nextInt(16)) {
      case 0, 1 -> swf.start(workflow(random));
      case 2 -> onExecution("SignalWorkflowExecution", ", signalName: 's'", random);
      case 3 -> onExecution("RequestCancelWorkflowExecution", "", random);
      case 4 -> {
        if (random.nextInt(4) == 0) {
          onExecution("TerminateWorkflowExecution", "", random);
        }
      }
      case 5, 6, 7 -> poll("PollForDecisionTask", "deciders", decisionTokens);
      case 8, 9, 10 -> respond(random);
      case 11, 12 -> poll("PollForActivityTask", "workers", activityTokens);
      case 13, 14 -> answerActivity(random);
      default -> swf.passSeconds(random.nextInt(45));
    }
  }

  private void onExecution(String operation, String members, Random random) {
    swf.call(operation, "{domain: 'd', workflowId: '%s'%s}".formatted(workflow(random), members));
  }

  private void poll(String operation, String list, List<String> tokens) {
    var answer = swf.begin(operation, "{domain: 'd', taskList: {name: '%s'}}".formatted(list));
    if (answer.isDone()) {
      tokens.add(answer.join().path("taskToken").asText());
    } else {
      answer.cancel(false);
    }
  }

  private void respond(Random random) {
    var decisions = new ArrayList<String>();
    for (int i = random.nextInt(4); i > 0; i--) {
      decisions.add(decisionAtRandom(random));
    }
    swf.call(
        "RespondDecisionTaskCompleted",
        "{taskToken: '%s', decisions: [%s]}"
            .formatted(token(decisionTokens, random), String.join(",", decisions)));
  }

  private void answerActivity(Random random) {
    var operation =
        List.of(
                "RespondActivityTaskCompleted",
                "RespondActivityTaskFailed",
                "RespondActivityTaskCanceled",
                "RecordActivityTaskHeartbeat")
            .get(random.nextInt(4));
    swf.call(operation, "{taskToken: '%s'}".formatted(token(activityTokens, random)));
  }

  /** Mostly one of the last, so that it is often still open. */
  private static String token(List<String> tokens, Random random) {
    return tokens.isEmpty()
        ? "none"
        : tokens.get(Math.max(0, tokens.size() - 1 - random.nextInt(4)));
  }

  private static String decisionAtRandom(Random random) {
    var id = "id" + random.nextInt(IDS);
    return switch (random.nextInt(14)) {
      case 0, 1, 2 -> scheduleActivity(id);
      case 3 -> decision("RequestCancelActivityTask", "activityId: '%s'".formatted(id));
      case 4, 5 ->
          decision(
              "StartTimer",
              "timerId: '%s', startToFireTimeout: '%d'".formatted(id, random.nextInt(60)));
      case 6 -> decision("CancelTimer", "timerId: '%s'".formatted(id));
      case 7, 8 ->
          decision(
              "StartChildWorkflowExecution",
              "workflowId: '%s', workflowType: %s".formatted(workflow(random), WORKFLOW_TYPE));
      case 9 ->
          decision(
              "SignalExternalWorkflowExecution",
              "workflowId: '%s', signalName: 's'".formatted(workflow(random)));
      case 10 ->
          decision(
              "RequestCancelExternalWorkflowExecution",
              "workflowId: '%s'".formatted(workflow(random)));
      case 11 -> decision("RecordMarker", "markerName: 'm'");
      case 12 -> decision("ContinueAsNewWorkflowExecution", "");
      default -> random.nextBoolean() ? complete() : decision("FailWorkflowExecution", "");
    };
  }

  private static String workflow(Random random) {
    return "wf" + random.nextInt(WORKFLOWS);
  }

  /** What the API tells about all runs there are. */
  List<JsonNode> executions() {
    var all = new ArrayList<JsonNode>();
    for (var kind : List.of("Open", "Closed")) {
      var input = "{domain: 'd', startTimeFilter: {oldestDate: 0}}";
      var page = swf.call("List%sWorkflowExecutions".formatted(kind), input);
      var count = swf.call("Count%sWorkflowExecutions".formatted(kind), input);
      assertThat(page.has("nextPageToken")).isFalse();
      assertThat(page.path("executionInfos")).hasSize(count.path("count").asInt());
      page.path("executionInfos").forEach(all::add);
    }
    return all;
  }
}
