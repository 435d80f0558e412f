package io.cloudprocessingengine.local.engine;

import static io.cloudprocessingengine.local.engine.TestEngine.WORKFLOW_TYPE;
import static io.cloudprocessingengine.local.engine.TestEngine.decision;
import static io.cloudprocessingengine.local.engine.TestEngine.scheduleActivity;
import static org.assertj.core.api.Assertions.assertThat;

import io.cloudprocessingengine.local.api.FaultType;
import java.time.Duration;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThrottleTest {
  private static final Limits ROOMY = new Limits(25_000, 5_000, 100_000, 50);
  private static final int BATCH = 100;

  private final TestEngine swf =
      new TestEngine(ROOMY, new EngineOptions(LambdaFunctions.none(), true, Journal.none()));

  @Test
  void refusesTheCallAfterTheBucketsLast() {
    listDomains(100);

    var fault = swf.refusal("ListDomains", "{registrationStatus: 'REGISTERED'}");

    assertThat(fault.type()).isEqualTo(FaultType.THROTTLING);
    assertThat(fault.type().wireName())
        .isEqualTo("com.amazon.coral.availability#ThrottlingException");
    assertThat(fault).hasMessage("Rate exceeded");
  }

  @Test
  void letsMoreThroughAsTimePasses() {
    listDomains(100);

    swf.pass(Duration.ofMillis(167));
    listDomains(1);
    assertThat(swf.refusal("ListDomains", "{registrationStatus: 'REGISTERED'}")).isNotNull();
    swf.passSeconds(1);

    listDomains(6);
    assertThat(swf.refusal("ListDomains", "{registrationStatus: 'REGISTERED'}")).isNotNull();
  }

  @Test
  void neverFillsABucketBeyondItsSize() {
    swf.passSeconds(3_600);
    listDomains(100);

    assertThat(swf.refusal("ListDomains", "{registrationStatus: 'REGISTERED'}")).isNotNull();
  }

  @Test
  void countsEachOperationByItself() {
    listDomains(100);

    assertThat(swf.call("DescribeDomain", "{name: 'd'}").has("domainInfo")).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "ScheduleActivityTask, 1000, ACTIVITY_CREATION_RATE_EXCEEDED",
    "StartTimer, 2000, TIMER_CREATION_RATE_EXCEEDED",
    "StartChildWorkflowExecution, 500, CHILD_CREATION_RATE_EXCEEDED",
    "SignalExternalWorkflowExecution, 1200, SIGNAL_EXTERNAL_WORKFLOW_EXECUTION_RATE_EXCEEDED",
    "RequestCancelExternalWorkflowExecution, 1200,"
        + " REQUEST_CANCEL_EXTERNAL_WORKFLOW_EXECUTION_RATE_EXCEEDED"
  })
  void refusesDecisionsInTheHistory(String type, int capacity, String cause) {
    var run = swf.start("wf");
    for (int i = 0; i < capacity; i += BATCH) {
      decideBatch(type, i, BATCH);
    }
    assertThat(failures(run, cause)).isZero();

    decideBatch(type, capacity, 1);

    assertThat(failures(run, cause)).isOne();
  }

  private void decideBatch(String type, int first, int count) {
    var decisions = new String[count];
    for (int i = 0; i < count; i++) {
      decisions[i] = decisionOf(type, "id" + (first + i));
    }
    swf.call("SignalWorkflowExecution", "{domain: 'd', workflowId: 'wf', signalName: 's'}");
    swf.respond(
        swf.call("PollForDecisionTask", "{domain: 'd', taskList: {name: 'deciders'}}"), decisions);
  }

  private static String decisionOf(String type, String id) {
    return switch (type) {
      case "ScheduleActivityTask" -> scheduleActivity(id);
      case "StartTimer" -> decision(type, "timerId: '%s', startToFireTimeout: '9'".formatted(id));
      case "StartChildWorkflowExecution" ->
          decision(
              type,
              "workflowId: '%s', workflowType: %s, taskList: {name: 'children'}"
                  .formatted(id, WORKFLOW_TYPE));
      case "SignalExternalWorkflowExecution" ->
          decision(type, "workflowId: 'nobody', signalName: 's'");
      default -> decision(type, "workflowId: 'nobody'");
    };
  }

  private long failures(String run, String cause) {
    var input =
        "{domain: 'd', execution: {workflowId: 'wf', runId: '%s'}, reverseOrder: true}"
            .formatted(run);
    return swf.call("GetWorkflowExecutionHistory", input)
        .path("events")
        .valueStream()
        .filter(event -> TestEngine.attributes(event).path("cause").asText().equals(cause))
        .count();
  }

  private void listDomains(int times) {
    Collections.nCopies(times, "{registrationStatus: 'REGISTERED'}")
        .forEach(input -> swf.call("ListDomains", input));
  }

  @Test
  void isOffUnlessItIsAskedFor() {
    var free = new TestEngine();
    for (int i = 0; i < 300; i++) {
      free.call("ListDomains", "{registrationStatus: 'REGISTERED'}");
    }

    assertThat(free.call("DescribeDomain", "{name: 'd'}").has("domainInfo")).isTrue();
  }
}
