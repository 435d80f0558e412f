package io.cloudprocessingengine.local.engine;

import static io.cloudprocessingengine.local.engine.TestEngine.WORKFLOW_TYPE;
import static io.cloudprocessingengine.local.engine.TestEngine.decision;
import static io.cloudprocessingengine.local.engine.TestEngine.scheduleActivity;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.cloudprocessingengine.local.api.FaultType;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The service's limits, each at the limit and one over. */
class LimitsTest {
  private static final int OPEN_IN_EXECUTION = 1_000;
  private static final int HISTORY_EVENTS = 25_000;
  private static final int TAGS = 50;

  private final TestEngine swf =
      new TestEngine(Limits.ofTheService(), call -> new CompletableFuture<>());

  @ParameterizedTest
  @CsvSource({
    "ScheduleActivityTask, OPEN_ACTIVITIES_LIMIT_EXCEEDED, ActivityTaskScheduled",
    "StartTimer, OPEN_TIMERS_LIMIT_EXCEEDED, TimerStarted",
    "StartChildWorkflowExecution, OPEN_CHILDREN_LIMIT_EXCEEDED, ChildWorkflowExecutionStarted",
    "ScheduleLambdaFunction, OPEN_LAMBDA_FUNCTIONS_LIMIT_EXCEEDED, LambdaFunctionStarted"
  })
  void ofWhatIsOpenInAnExecution(String type, String cause, String event) {
    var run = swf.start("wf", ", lambdaRole: 'role'");
    swf.decide(decisions(type, 0, OPEN_IN_EXECUTION));
    assertThat(count(run, event)).isEqualTo(OPEN_IN_EXECUTION);
    swf.call("SignalWorkflowExecution", "{domain: 'd', workflowId: 'wf', signalName: 's'}");

    var next = swf.call("PollForDecisionTask", "{domain: 'd', taskList: {name: 'deciders'}}");
    swf.respond(next, decisions(type, OPEN_IN_EXECUTION, 1));

    assertThat(count(run, event)).isEqualTo(OPEN_IN_EXECUTION);
    assertThat(newest(run).at("/events/1").toString()).contains(cause);
  }

  @Test
  void ofTheEventsOfAHistory() {
    var run = swf.start("wf");
    signal(HISTORY_EVENTS - 3);
    assertThat(newest(run).at("/events/0/eventId").asInt()).isEqualTo(HISTORY_EVENTS - 1);
    assertThat(newest(run).at("/events/0/eventType").asText())
        .isEqualTo("WorkflowExecutionSignaled");

    signal(1);

    assertThat(newest(run).at("/events/0/eventType").asText())
        .isEqualTo("WorkflowExecutionTerminated");
  }

  @Test
  void ofTheEventsOfAPage() {
    var run = swf.start("wf");
    signal(998);
    assertThat(newest(run).path("events")).hasSize(1_000);
    assertThat(newest(run).has("nextPageToken")).isFalse();

    signal(1);

    assertThat(newest(run).path("events")).hasSize(1_000);
    assertThat(newest(run).has("nextPageToken")).isTrue();
  }

  @Test
  void ofTheOpenExecutionsOfADomain() {
    var small = new TestEngine(new Limits(HISTORY_EVENTS, OPEN_IN_EXECUTION, 2, TAGS));
    small.start("one");
    small.start("two");

    var fault =
        small.refusal(
            "StartWorkflowExecution",
            "{domain: 'd', workflowId: 'three', workflowType: %s}".formatted(WORKFLOW_TYPE));

    assertThat(fault.type()).isEqualTo(FaultType.LIMIT_EXCEEDED);
    small.decide(decisions("StartChildWorkflowExecution", 0, 1));
    assertThat(small.history("one", "run-1").toString()).contains("OPEN_WORKFLOWS_LIMIT_EXCEEDED");
    small.call("TerminateWorkflowExecution", "{domain: 'd', workflowId: 'two'}");
    assertThat(small.start("three")).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Workflow", "Activity"})
  void ofTheTypesOfADomain(String kind) {
    var small = new TestEngine(new Limits(HISTORY_EVENTS, OPEN_IN_EXECUTION, 2, TAGS, 3, 2));
    var type = "{domain: 'd', name: 'T%d', version: '1'}";
    var room = 3 - (int) types(small, kind);
    IntStream.range(0, room)
        .forEach(i -> small.call("Register" + kind + "Type", type.formatted(i)));

    var fault = small.refusal("Register" + kind + "Type", type.formatted(room));

    assertThat(fault.type()).isEqualTo(FaultType.LIMIT_EXCEEDED);
    assertThat(types(small, kind)).isEqualTo(3);
    assertThat(small.refusal("Register" + kind + "Type", type.formatted(0)).type())
        .isEqualTo(FaultType.TYPE_ALREADY_EXISTS);
  }

  private static long types(TestEngine engine, String kind) {
    return engine
        .call("List" + kind + "Types", "{domain: 'd', registrationStatus: 'REGISTERED'}")
        .path("typeInfos")
        .size();
  }

  @Test
  void ofTheDomains() {
    var small = new TestEngine(new Limits(HISTORY_EVENTS, OPEN_IN_EXECUTION, 2, TAGS, 3, 2));
    var domain = "{name: '%s', workflowExecutionRetentionPeriodInDays: '1'}";
    small.call("RegisterDomain", domain.formatted("second"));

    var fault = small.refusal("RegisterDomain", domain.formatted("third"));

    assertThat(fault.type()).isEqualTo(FaultType.LIMIT_EXCEEDED);
  }

  @Test
  void ofThePollersOfATaskList() {
    var poll = "{domain: 'd', taskList: {name: '%s'}}";
    for (int i = 0; i < 1_000; i++) {
      var unused =
          swf.engine().call("PollForActivityTask", TestEngine.json(poll.formatted("workers")));
    }

    var fault = swf.refusal("PollForActivityTask", poll.formatted("workers"));

    assertThat(fault.type()).isEqualTo(FaultType.LIMIT_EXCEEDED);
    assertThat(swf.refusal("PollForActivityTask", poll.formatted("others"))).isNull();
  }

  @Test
  void ofThePollersThatStillWait() {
    var poll = TestEngine.json("{domain: 'd', taskList: {name: 'workers'}}");
    for (int i = 0; i < 1_000; i++) {
      assertThat(swf.engine().call("PollForActivityTask", poll).cancel(false)).isTrue();
    }

    assertThat(swf.begin("PollForActivityTask", poll.toString())).isNotDone();
  }

  @Test
  void ofTheEventsOfAHistoryInTheMiddleOfADecision() {
    var small = new TestEngine(new Limits(10, OPEN_IN_EXECUTION, 9, TAGS));
    var run = small.start("wf");
    var marker = decision("RecordMarker", "markerName: 'm'");
    var child = decisionOf("StartChildWorkflowExecution", "late");

    small.decide(child, marker, marker, marker, marker, marker, marker, marker, child);

    assertThat(small.eventTypes("wf", run)).hasSize(11).endsWith("WorkflowExecutionTerminated");
    assertThat(
            small
                .call(
                    "CountOpenWorkflowExecutions",
                    "{domain: 'd', startTimeFilter: {oldestDate: 0}}")
                .path("count")
                .asInt())
        .as("the child of a parent that was terminated")
        .isZero();
  }

  @Test
  void ofTheTagsOfADomain() {
    var arn = "arn:aws:swf:us-east-1:000000000000:/domain/d";
    swf.call("TagResource", "{resourceArn: '%s', tags: [%s]}".formatted(arn, tags(TAGS)));

    var fault =
        swf.refusal("TagResource", "{resourceArn: '%s', tags: [{key: 'more'}]}".formatted(arn));

    assertThat(fault.type()).isEqualTo(FaultType.TOO_MANY_TAGS);
  }

  @ParameterizedTest
  @CsvSource({"90, true", "91, false", "NONE, true"})
  void ofTheDaysThatADomainKeepsExecutions(String days, boolean allowed) {
    var input = "{name: 'e', workflowExecutionRetentionPeriodInDays: '%s'}".formatted(days);

    assertThat(swf.refusal("RegisterDomain", input) == null).isEqualTo(allowed);
  }

  private static String tags(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> "{key: 'k%d', value: 'v'}".formatted(i))
        .collect(Collectors.joining(","));
  }

  private void signal(int times) {
    var input = TestEngine.json("{domain: 'd', workflowId: 'wf', signalName: 's'}");
    for (int i = 0; i < times; i++) {
      swf.engine().call("SignalWorkflowExecution", input).join();
    }
  }

  private JsonNode newest(String run) {
    return swf.call(
        "GetWorkflowExecutionHistory",
        "{domain: 'd', execution: {workflowId: 'wf', runId: '%s'}, reverseOrder: true}"
            .formatted(run));
  }

  private long count(String run, String event) {
    var first = newest(run);
    var second =
        swf.call(
            "GetWorkflowExecutionHistory",
            """
            {domain: 'd', execution: {workflowId: 'wf', runId: '%s'}, reverseOrder: true,
             nextPageToken: '%s'}\
            """
                .formatted(run, first.path("nextPageToken").asText()));
    return Stream.of(first, second)
        .flatMap(page -> page.path("events").valueStream())
        .filter(it -> it.path("eventType").asText().equals(event))
        .count();
  }

  private static String[] decisions(String type, int first, int count) {
    return IntStream.range(first, first + count)
        .mapToObj(i -> decisionOf(type, "id" + i))
        .toArray(String[]::new);
  }

  private static String decisionOf(String type, String id) {
    return switch (type) {
      case "ScheduleActivityTask" -> scheduleActivity(id);
      case "StartTimer" -> decision(type, "timerId: '%s', startToFireTimeout: '9'".formatted(id));
      case "ScheduleLambdaFunction" -> decision(type, "id: '%s', name: 'f'".formatted(id));
      default ->
          decision(
              type,
              "workflowId: '%s', workflowType: %s, taskList: {name: 'children'}"
                  .formatted(id, WORKFLOW_TYPE));
    };
  }
}
