package io.cloudprocessingengine.local.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.cloudprocessingengine.local.api.ApiModel;
import io.cloudprocessingengine.local.api.Fault;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * An engine on a clock that stands still, with a domain {@code d}, a workflow type {@code w} and an
 * activity type {@code a}, both of version 1. Every answer is checked against the API model.
 */
final class TestEngine {
  static final String WORKFLOW_TYPE = "{name: 'w', version: '1'}";
  static final String ACTIVITY_TYPE = "{name: 'a', version: '1'}";

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(JsonReadFeature.ALLOW_UNQUOTED_FIELD_NAMES, JsonReadFeature.ALLOW_SINGLE_QUOTES)
          .build();
  private static final ApiModel MODEL = ApiModel.load();

  private final ManualClock clock;
  private final Engine engine;
  private int runs;
  private int deadlinesMoved;

  TestEngine() {
    this(Limits.ofTheService());
  }

  TestEngine(Limits limits) {
    this(limits, LambdaFunctions.none());
  }

  TestEngine(Limits limits, LambdaFunctions functions) {
    this(limits, new EngineOptions(functions, false, Journal.none()));
  }

  TestEngine(Limits limits, EngineOptions options) {
    this(new ManualClock(), limits, options);
    call("RegisterDomain", "{name: 'd', workflowExecutionRetentionPeriodInDays: '1'}");
    call("RegisterWorkflowType", workflowType("d"));
    call("RegisterActivityType", activityType("d"));
  }

  private TestEngine(ManualClock clock, Limits limits, EngineOptions options) {
    this.clock = clock;
    var region = new Region(clock, () -> "run-" + ++runs, limits, options.throttle());
    engine = new Engine(region, options.functions(), () -> deadlinesMoved++);
    engine.open(options.journal());
  }

  /** An engine that begins now, with the state that its journal holds. */
  TestEngine restart(EngineOptions options) {
    var next = new TestEngine(clock, Limits.ofTheService(), options);
    next.runs = runs;
    return next;
  }

  /** The registration of workflow type {@code w} in a domain. */
  static String workflowType(String domain) {
    return """
        {domain: '%s', name: 'w', version: '1', defaultTaskList: {name: 'deciders'},
         defaultChildPolicy: 'TERMINATE', defaultTaskStartToCloseTimeout: '60',
         defaultExecutionStartToCloseTimeout: '3600'}"""
        .formatted(domain);
  }

  /** The registration of activity type {@code a} in a domain. */
  static String activityType(String domain) {
    return """
        {domain: '%s', name: 'a', version: '1', defaultTaskList: {name: 'workers'},
         defaultTaskScheduleToStartTimeout: '100', defaultTaskScheduleToCloseTimeout: '500',
         defaultTaskStartToCloseTimeout: '300', defaultTaskHeartbeatTimeout: '30'}"""
        .formatted(domain);
  }

  static JsonNode json(String text) {
    try {
      return MAPPER.readTree(text);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Calls an operation that answers at once. */
  JsonNode call(String operation, String input) {
    var answer = begin(operation, input);
    assertThat(answer).as(operation + " answers at once").isDone();
    return asSent(answer.join());
  }

  /** The answer as a client reads it. */
  static JsonNode asSent(JsonNode answer) {
    return answer.isMissingNode() ? answer : json(answer.toString());
  }

  /** Calls an operation that may wait. */
  CompletableFuture<JsonNode> begin(String operation, String input) {
    var answer = engine.call(operation, json(input));
    if (answer.isDone() && !operation.startsWith("Poll")) {
      MODEL.operation(operation).orElseThrow().checkOutput(answer.join());
    }
    return answer;
  }

  Fault refusal(String operation, String input) {
    return catchThrowableOfType(Fault.class, () -> begin(operation, input));
  }

  /** Starts workflow {@code w} and gives its runId. */
  String start(String workflowId) {
    return start(workflowId, "");
  }

  /** Starts it with more members, each with a comma before it. */
  String start(String workflowId, String members) {
    var input =
        "{domain: 'd', workflowId: '%s', workflowType: %s%s}"
            .formatted(workflowId, WORKFLOW_TYPE, members);
    return call("StartWorkflowExecution", input).path("runId").asText();
  }

  JsonNode pollForDecision() {
    return call("PollForDecisionTask", "{domain: 'd', taskList: {name: 'deciders'}}");
  }

  JsonNode pollForActivity() {
    return call("PollForActivityTask", "{domain: 'd', taskList: {name: 'workers'}}");
  }

  /** Polls for the next decision task, and answers it. */
  JsonNode decide(String... decisions) {
    var task = pollForDecision();
    respond(task, decisions);
    return task;
  }

  void respond(JsonNode task, String... decisions) {
    call("RespondDecisionTaskCompleted", response(task, decisions));
  }

  static String response(JsonNode task, String... decisions) {
    return "{taskToken: '%s', decisions: [%s]}"
        .formatted(task.path("taskToken").asText(), String.join(",", decisions));
  }

  /** A decision of that type with these attributes. */
  static String decision(String type, String attributes) {
    return "{decisionType: '%s', %sDecisionAttributes: {%s}}"
        .formatted(type, Character.toLowerCase(type.charAt(0)) + type.substring(1), attributes);
  }

  static String scheduleActivity(String activityId) {
    return scheduleActivity(activityId, "");
  }

  static String scheduleActivity(String activityId, String members) {
    return decision(
        "ScheduleActivityTask",
        "activityId: '%s', activityType: %s%s".formatted(activityId, ACTIVITY_TYPE, members));
  }

  static String complete() {
    return decision("CompleteWorkflowExecution", "");
  }

  /** An operation on a task, by its token. */
  JsonNode answer(String operation, JsonNode task, String members) {
    return call(
        operation, "{taskToken: '%s'%s}".formatted(task.path("taskToken").asText(), members));
  }

  Fault refusedAnswer(String operation, JsonNode task) {
    return refusal(operation, "{taskToken: '%s'}".formatted(task.path("taskToken").asText()));
  }

  /** The events of a run, oldest first. */
  List<JsonNode> history(String workflowId, String runId) {
    var input =
        "{domain: 'd', execution: {workflowId: '%s', runId: '%s'}}".formatted(workflowId, runId);
    return call("GetWorkflowExecutionHistory", input).path("events").valueStream().toList();
  }

  List<String> eventTypes(String workflowId, String runId) {
    return history(workflowId, runId).stream().map(TestEngine::type).toList();
  }

  /** The attributes of the last event of a type. */
  JsonNode last(String workflowId, String runId, String type) {
    return history(workflowId, runId).stream()
        .filter(event -> type(event).equals(type))
        .map(TestEngine::attributes)
        .reduce((earlier, later) -> later)
        .orElseThrow(
            () -> new AssertionError("No " + type + " in " + eventTypes(workflowId, runId)));
  }

  static JsonNode attributes(JsonNode event) {
    var type = type(event);
    return event.path(
        Character.toLowerCase(type.charAt(0)) + type.substring(1) + "EventAttributes");
  }

  private static String type(JsonNode event) {
    return event.path("eventType").asText();
  }

  /** Lets time pass, and does what is due. */
  void pass(Duration time) {
    clock.pass(time);
    engine.advance();
  }

  void passSeconds(long seconds) {
    pass(Duration.ofSeconds(seconds));
  }

  Engine engine() {
    return engine;
  }

  int deadlinesMoved() {
    return deadlinesMoved;
  }
}
