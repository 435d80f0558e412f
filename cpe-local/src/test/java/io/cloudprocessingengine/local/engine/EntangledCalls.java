package io.cloudprocessingengine.local.engine;

import static io.cloudprocessingengine.local.engine.TestEngine.decision;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Calls of every kind, legal and illegal, on a few workflows that have to do with each other. */
final class EntangledCalls {
  /** An operation and its input. */
  record Call(String operation, String input) {}

  private static final List<String> POLICIES = List.of("TERMINATE", "REQUEST_CANCEL", "ABANDON");

  private final Random random;
  private final List<String> decisionTokens = new ArrayList<>();
  private final List<String> activityTokens = new ArrayList<>();
  private final List<Supplier<Call>> calls =
      List.of(
          this::start,
          this::signal,
          () -> call("RequestCancelWorkflowExecution", "workflowId: '%s'".formatted(workflowId())),
          this::terminate,
          this::pollForDecision,
          this::pollForDecision,
          this::respond,
          this::respond,
          this::respond,
          () -> call("PollForActivityTask", "taskList: {name: 'workers'}, identity: 'worker'"),
          () -> call("PollForActivityTask", "taskList: {name: 'workers'}"),
          () -> answer("RespondActivityTaskCompleted", ", result: 'r'"),
          () -> answer("RespondActivityTaskFailed", ", reason: 'f', details: 'd'"),
          () -> answer("RespondActivityTaskCanceled", ""),
          () -> answer("RecordActivityTaskHeartbeat", ", details: 'h'"),
          this::type);

  EntangledCalls(long seed) {
    this.random = new Random(seed);
  }

  Call next() {
    return pick(calls).get();
  }

  /** Takes the token of a task that was handed out. */
  void learn(String operation, JsonNode answer) {
    if (answer.hasNonNull("taskToken")) {
      var tokens = operation.equals("PollForDecisionTask") ? decisionTokens : activityTokens;
      tokens.add(answer.path("taskToken").textValue());
    }
  }

  private Call call(String operation, String members) {
    var domain = random.nextInt(4) == 0 ? "short" : "d";
    return new Call(operation, "{domain: '" + domain + "', " + members + "}");
  }

  private Call start() {
    var members =
        "workflowId: '%s', workflowType: %s, taskPriority: '%d', tagList: ['t%d'],"
            + " lambdaRole: 'role', childPolicy: '%s', executionStartToCloseTimeout: '%d'";
    return call(
        "StartWorkflowExecution",
        members.formatted(
            workflowId(),
            TestEngine.WORKFLOW_TYPE,
            random.nextInt(3),
            random.nextInt(2),
            pick(POLICIES),
            30 + random.nextInt(200)));
  }

  private Call signal() {
    return call(
        "SignalWorkflowExecution",
        "workflowId: '%s', signalName: 's', input: '\u00e9\ud83d\ude00'".formatted(workflowId()));
  }

  private Call terminate() {
    return random.nextInt(4) == 0
        ? call(
            "TerminateWorkflowExecution", "workflowId: '%s', reason: 'r'".formatted(workflowId()))
        : signal();
  }

  private Call pollForDecision() {
    var list = random.nextInt(5) == 0 ? "sticky" : "deciders";
    return call(
        "PollForDecisionTask", "taskList: {name: '%s'}, maximumPageSize: 3".formatted(list));
  }

  private Call respond() {
    var decisions = IntStream.range(0, random.nextInt(4)).mapToObj(i -> decide()).toList();
    var sticky =
        random.nextInt(3) == 0
            ? ", taskList: {name: 'sticky'}, taskListScheduleToStartTimeout: '5',"
                + " executionContext: 'c'"
            : "";
    return new Call(
        "RespondDecisionTaskCompleted",
        "{taskToken: '%s', decisions: [%s]%s}"
            .formatted(token(decisionTokens), String.join(",", decisions), sticky));
  }

  private String decide() {
    return switch (random.nextInt(16)) {
      case 0 -> decision("CompleteWorkflowExecution", "result: 'r'");
      case 1 -> decision("ContinueAsNewWorkflowExecution", "input: 'again', lambdaRole: 'role'");
      case 2, 3 -> timer();
      case 4 -> decision("CancelTimer", "timerId: '" + random.nextInt(3) + "'");
      case 5, 6 -> child();
      case 7 -> toOther("SignalExternalWorkflowExecution", ", signalName: 's'");
      case 8 -> toOther("RequestCancelExternalWorkflowExecution", "");
      case 9 -> decision("RecordMarker", "markerName: 'm'");
      case 10 -> decision("RequestCancelActivityTask", "activityId: '" + random.nextInt(3) + "'");
      case 11 -> decision("ScheduleLambdaFunction", "id: 'l', name: 'f'");
      case 12 -> decision("FailWorkflowExecution", "reason: 'r'");
      default -> TestEngine.scheduleActivity(Integer.toString(random.nextInt(3)));
    };
  }

  private String timer() {
    return decision(
        "StartTimer",
        "timerId: '%d', startToFireTimeout: '%d'".formatted(random.nextInt(3), random.nextInt(20)));
  }

  private String child() {
    return decision(
        "StartChildWorkflowExecution",
        "workflowId: '%s', workflowType: %s, childPolicy: '%s'"
            .formatted(workflowId(), TestEngine.WORKFLOW_TYPE, pick(POLICIES)));
  }

  private String toOther(String type, String members) {
    return decision(type, "workflowId: '" + workflowId() + "'" + members);
  }

  private Call answer(String operation, String members) {
    return new Call(operation, "{taskToken: '%s'%s}".formatted(token(activityTokens), members));
  }

  private Call type() {
    var version = random.nextInt(3);
    return switch (random.nextInt(4)) {
      case 0 -> call("RegisterActivityType", "name: 'x', version: '%d'".formatted(version));
      case 1 ->
          call(
              "DeprecateActivityType",
              "activityType: {name: 'x', version: '%d'}".formatted(version));
      case 2 ->
          call("DeleteActivityType", "activityType: {name: 'x', version: '%d'}".formatted(version));
      default ->
          new Call(
              "TagResource",
              "{resourceArn: 'arn:aws:swf:us-east-1:000000000000:/domain/d',"
                  + " tags: [{key: 'k%d', value: 'v'}]}".formatted(version));
    };
  }

  private String workflowId() {
    return "w" + random.nextInt(5);
  }

  /** Mostly one of the last tokens, which may well be of a task that is open. */
  private String token(List<String> tokens) {
    if (tokens.isEmpty()) {
      return "none";
    }
    return tokens.get(tokens.size() - 1 - random.nextInt(Math.min(4, tokens.size())));
  }

  private <T> T pick(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}
