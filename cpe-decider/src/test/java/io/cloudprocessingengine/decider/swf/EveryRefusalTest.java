package io.cloudprocessingengine.decider.swf;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudprocessingengine.decider.decision.Decision;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.swf.model.CancelTimerFailedCause;
import software.amazon.awssdk.services.swf.model.RequestCancelActivityTaskFailedCause;
import software.amazon.awssdk.services.swf.model.RequestCancelExternalWorkflowExecutionFailedCause;
import software.amazon.awssdk.services.swf.model.ScheduleActivityTaskFailedCause;
import software.amazon.awssdk.services.swf.model.ScheduleLambdaFunctionFailedCause;
import software.amazon.awssdk.services.swf.model.StartChildWorkflowExecutionFailedCause;
import software.amazon.awssdk.services.swf.model.StartLambdaFunctionFailedCause;
import software.amazon.awssdk.services.swf.model.StartTimerFailedCause;

/** Every event by which SWF refuses a decision, with every cause that its API knows. */
class EveryRefusalTest {
  /** What SWF takes later; of everything else it says the same when it is asked again. */
  private static final Set<String> PASSING =
      Set.of(
          "OPEN_ACTIVITIES_LIMIT_EXCEEDED",
          "ACTIVITY_CREATION_RATE_EXCEEDED",
          "OPEN_TIMERS_LIMIT_EXCEEDED",
          "TIMER_CREATION_RATE_EXCEEDED",
          "OPEN_CHILDREN_LIMIT_EXCEEDED",
          "OPEN_WORKFLOWS_LIMIT_EXCEEDED",
          "CHILD_CREATION_RATE_EXCEEDED",
          "OPEN_LAMBDA_FUNCTIONS_LIMIT_EXCEEDED",
          "LAMBDA_FUNCTION_CREATION_RATE_EXCEEDED",
          "REQUEST_CANCEL_EXTERNAL_WORKFLOW_EXECUTION_RATE_EXCEEDED",
          "SIGNAL_EXTERNAL_WORKFLOW_EXECUTION_RATE_EXCEEDED");

  private static final Decision HOLD = new Decision.StartTimer("#hold-1", Duration.ofSeconds(1));

  private WireJob job;

  private void begin(String step) {
    job = WireJob.of(step);
  }

  private WireJob happens(String type, String attributes) {
    return job.happens(type, attributes);
  }

  private List<Decision> decide() {
    return job.decide();
  }

  private void assertHeldThenTriedAgain(Class<? extends Decision> what) {
    assertThat(decide()).isEqualTo(List.of(HOLD));
    happens("TimerStarted", "{'timerId': '#hold-1'}");
    assertThat(decide()).isEmpty();
    happens("TimerFired", "{'timerId': '#hold-1'}");
    assertThat(decide()).singleElement().isInstanceOf(what);
  }

  private void assertFailed(String reason, String details) {
    assertThat(decide())
        .singleElement()
        .isInstanceOfSatisfying(
            Decision.FailWorkflow.class,
            it -> {
              assertThat(it.reason().reason()).isEqualTo(reason);
              assertThat(it.reason().details()).startsWith(details);
            });
  }

  @ParameterizedTest
  @MethodSource
  void anActivityIsScheduledLaterOrFailsItsStep(String cause) {
    begin("- {name: S, activity: Work}");
    happens("ScheduleActivityTaskFailed", "{'activityId': 'S', 'cause': '%s'}".formatted(cause));

    if (PASSING.contains(cause)) {
      assertHeldThenTriedAgain(Decision.ScheduleActivity.class);
    } else {
      assertFailed("S: SCHEDULE", cause);
    }
  }

  static Stream<String> anActivityIsScheduledLaterOrFailsItsStep() {
    return ScheduleActivityTaskFailedCause.knownValues().stream().map(Object::toString);
  }

  @ParameterizedTest
  @MethodSource
  void aFunctionIsScheduledLaterOrFailsItsStep(String cause) {
    begin("- {name: S, lambda: f}");
    happens("ScheduleLambdaFunctionFailed", "{'id': 'S', 'cause': '%s'}".formatted(cause));

    if (PASSING.contains(cause)) {
      assertHeldThenTriedAgain(Decision.ScheduleLambda.class);
    } else {
      assertFailed("S: SCHEDULE", cause);
    }
  }

  static Stream<String> aFunctionIsScheduledLaterOrFailsItsStep() {
    return ScheduleLambdaFunctionFailedCause.knownValues().stream().map(Object::toString);
  }

  @ParameterizedTest
  @MethodSource
  void aFunctionThatSwfCannotStartFailsItsStep(String cause) {
    begin("- {name: S, lambda: f}");
    happens("LambdaFunctionScheduled", "{'id': 'S', 'name': 'f'}");
    happens(
        "StartLambdaFunctionFailed",
        "{'scheduledEventId': 2, 'cause': '%s', 'message': 'no such role'}".formatted(cause));

    assertFailed("S: " + cause, "no such role");
  }

  static Stream<String> aFunctionThatSwfCannotStartFailsItsStep() {
    return StartLambdaFunctionFailedCause.knownValues().stream().map(Object::toString);
  }

  private String child() {
    return ((Decision.StartChild) decide().get(0)).workflowId();
  }

  @ParameterizedTest
  @MethodSource
  void aChildIsStartedLaterOrFailsItsStep(String cause) {
    begin("- {name: S, workflow: {name: W, version: '1'}}");
    happens(
        "StartChildWorkflowExecutionFailed",
        "{'workflowId': '%s', 'cause': '%s'}".formatted(child(), cause));

    if (PASSING.contains(cause)) {
      assertHeldThenTriedAgain(Decision.StartChild.class);
    } else {
      assertFailed("S: SCHEDULE", cause);
    }
  }

  static Stream<String> aChildIsStartedLaterOrFailsItsStep() {
    return StartChildWorkflowExecutionFailedCause.knownValues().stream().map(Object::toString);
  }

  @ParameterizedTest
  @MethodSource
  void aTimerIsStartedLaterOrFailsItsStepAfterThreeTries(String cause) {
    begin("- {name: S, wait: 5s}");
    var refusal = "{'timerId': 'S', 'cause': '%s'}".formatted(cause);
    happens("StartTimerFailed", refusal);

    if (PASSING.contains(cause)) {
      assertHeldThenTriedAgain(Decision.StartTimer.class);
    } else {
      assertThat(decide()).singleElement().isInstanceOf(Decision.StartTimer.class);
      happens("StartTimerFailed", refusal).happens("StartTimerFailed", refusal);
      assertFailed("S: SCHEDULE", cause);
    }
  }

  static Stream<String> aTimerIsStartedLaterOrFailsItsStepAfterThreeTries() {
    return StartTimerFailedCause.knownValues().stream().map(Object::toString);
  }

  @ParameterizedTest
  @MethodSource
  void aTimerThatCannotBeStoppedIsLeftAlone(String cause) {
    begin("- {name: S, signal: go, timeout: 9s}\n- {name: T, activity: Work}");
    happens("TimerStarted", "{'timerId': 'S'}");
    happens("ActivityTaskScheduled", "{'activityId': 'T'}");
    happens("WorkflowExecutionSignaled", "{'signalName': 'go'}");
    assertThat(decide()).containsExactly(new Decision.CancelTimer("S"));
    happens("CancelTimerFailed", "{'timerId': 'S', 'cause': '%s'}".formatted(cause));

    assertThat(decide()).isEmpty();
  }

  static Stream<String> aTimerThatCannotBeStoppedIsLeftAlone() {
    return CancelTimerFailedCause.knownValues().stream().map(Object::toString);
  }

  @ParameterizedTest
  @MethodSource
  void anActivityThatCannotBeAskedToStopIsWaitedForAndNotAskedAgain(String cause) {
    begin("- {name: S, activity: Work}");
    happens("ActivityTaskScheduled", "{'activityId': 'S'}");
    happens("WorkflowExecutionCancelRequested", "{}");
    assertThat(decide()).contains(new Decision.RequestCancelActivity("S"));
    happens("TimerStarted", "{'timerId': '#cancel-wait'}");
    happens(
        "RequestCancelActivityTaskFailed", "{'activityId': 'S', 'cause': '%s'}".formatted(cause));
    assertThat(decide()).isEmpty();

    happens("ActivityTaskCompleted", "{'scheduledEventId': 2}");
    assertThat(decide()).singleElement().isInstanceOf(Decision.CancelWorkflow.class);
  }

  static Stream<String> anActivityThatCannotBeAskedToStopIsWaitedForAndNotAskedAgain() {
    return RequestCancelActivityTaskFailedCause.knownValues().stream().map(Object::toString);
  }

  @ParameterizedTest
  @MethodSource
  void aChildThatCannotBeAskedToStopIsAskedLaterOrWaitedFor(String cause) {
    begin("- {name: S, workflow: {name: W, version: '1'}}");
    var child = child();
    happens("StartChildWorkflowExecutionInitiated", "{'workflowId': '%s'}".formatted(child));
    happens("ChildWorkflowExecutionStarted", "{'initiatedEventId': 2}");
    happens("WorkflowExecutionCancelRequested", "{}");
    assertThat(decide()).contains(new Decision.RequestCancelChild(child));
    happens("TimerStarted", "{'timerId': '#cancel-wait'}");
    happens(
        "RequestCancelExternalWorkflowExecutionFailed",
        "{'workflowId': '%s', 'cause': '%s'}".formatted(child, cause));

    if (PASSING.contains(cause)) {
      assertHeldThenTriedAgain(Decision.RequestCancelChild.class);
    } else {
      assertThat(decide()).isEmpty();
    }
  }

  static Stream<String> aChildThatCannotBeAskedToStopIsAskedLaterOrWaitedFor() {
    return RequestCancelExternalWorkflowExecutionFailedCause.knownValues().stream()
        .map(Object::toString);
  }

  @ParameterizedTest
  @MethodSource
  void aRefusedCloseIsDecidedAgainAtOnceOrAfterAPause(String type, String cause) {
    begin("- {name: S, eval: 1}");
    var close = decide();
    happens(type, "{'cause': '%s'}".formatted(cause));

    if (cause.equals("UNHANDLED_DECISION")) {
      assertThat(decide()).isEqualTo(close);
    } else {
      assertThat(decide()).containsExactly(HOLD);
      happens("TimerStarted", "{'timerId': '#hold-1'}");
      happens("TimerFired", "{'timerId': '#hold-1'}");
      assertThat(decide()).isEqualTo(close);
    }
  }

  static Stream<Arguments> aRefusedCloseIsDecidedAgainAtOnceOrAfterAPause() {
    return Stream.of("Complete", "Fail", "Cancel", "ContinueAsNew")
        .map(close -> close + "WorkflowExecutionFailed")
        .flatMap(
            type ->
                Stream.of("UNHANDLED_DECISION", "OPERATION_NOT_PERMITTED")
                    .map(cause -> Arguments.of(type, cause)));
  }

  @ParameterizedTest
  @MethodSource
  void whatThisDeciderNeverDecidesChangesNothing(String type, String attributes) {
    begin("- {name: S, activity: Work}");
    var before = decide();
    happens(type, attributes);

    assertThat(decide()).isEqualTo(before);
  }

  static Stream<Arguments> whatThisDeciderNeverDecidesChangesNothing() {
    return Stream.of(
        Arguments.of(
            "RecordMarkerFailed", "{'markerName': 'S', 'cause': 'OPERATION_NOT_PERMITTED'}"),
        Arguments.of(
            "SignalExternalWorkflowExecutionFailed",
            "{'workflowId': 'S', 'cause': 'SIGNAL_EXTERNAL_WORKFLOW_EXECUTION_RATE_EXCEEDED'}"));
  }
}
