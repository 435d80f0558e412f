package io.cloudprocessingengine.decider.swf;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudprocessingengine.decider.history.DecisionKind;
import io.cloudprocessingengine.decider.history.DecisionRefused;
import io.cloudprocessingengine.decider.history.Outcome;
import io.cloudprocessingengine.decider.history.UnknownEvent;
import io.cloudprocessingengine.decider.history.WorkEnded;
import io.cloudprocessingengine.decider.history.WorkflowStart;
import io.cloudprocessingengine.decider.history.WorkflowStarted;
import io.cloudprocessingengine.decider.history.WorkflowType;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.swf.model.ActivityTaskTimeoutType;
import software.amazon.awssdk.services.swf.model.EventType;
import software.amazon.awssdk.services.swf.model.HistoryEvent;

class EventMappingTest {
  private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

  @Test
  void knowsEveryTypeOfEventThatTheSdkKnows() {
    assertThat(EventMapping.known()).containsExactlyInAnyOrderElementsOf(EventType.knownValues());
  }

  @Test
  void anEventOfATypeThatNobodyKnowsIsKeptAsSuch() {
    var event =
        HistoryEvent.builder().eventId(7L).eventTimestamp(NOW).eventType("SomethingNew").build();

    assertThat(EventMapping.event(event)).isEqualTo(new UnknownEvent(7, NOW, "SomethingNew"));
  }

  @Test
  void mapsTheStartOfAJob() {
    var event =
        event(EventType.WORKFLOW_EXECUTION_STARTED)
            .workflowExecutionStartedEventAttributes(
                it ->
                    it.input("{}")
                        .tagList("acme")
                        .workflowType(type -> type.name("Transcode").version("1.10")))
            .build();

    assertThat(EventMapping.event(event))
        .isEqualTo(
            new WorkflowStarted(
                3,
                NOW,
                new WorkflowStart(new WorkflowType("Transcode", "1.10"), "{}", List.of("acme"))));
  }

  @Test
  void whatSwfLeavesOutIsEmpty() {
    var event =
        event(EventType.ACTIVITY_TASK_FAILED)
            .activityTaskFailedEventAttributes(it -> it.scheduledEventId(5L).startedEventId(6L))
            .build();

    assertThat(EventMapping.event(event))
        .isEqualTo(new WorkEnded(3, NOW, 5, new Outcome.Failed("", "")));
  }

  @Test
  void mapsTheEndsOfActivities() {
    var timedOut =
        event(EventType.ACTIVITY_TASK_TIMED_OUT)
            .activityTaskTimedOutEventAttributes(
                it ->
                    it.scheduledEventId(5L)
                        .timeoutType(ActivityTaskTimeoutType.HEARTBEAT)
                        .details("50 %"))
            .build();
    var canceled =
        event(EventType.ACTIVITY_TASK_CANCELED)
            .activityTaskCanceledEventAttributes(it -> it.scheduledEventId(5L))
            .build();

    assertThat(EventMapping.event(timedOut))
        .isEqualTo(new WorkEnded(3, NOW, 5, new Outcome.TimedOut("HEARTBEAT", "50 %")));
    assertThat(EventMapping.event(canceled))
        .isEqualTo(new WorkEnded(3, NOW, 5, new Outcome.Canceled("")));
  }

  @Test
  void mapsRefusalsWithSubjectAndCause() {
    var schedule =
        event(EventType.SCHEDULE_ACTIVITY_TASK_FAILED)
            .scheduleActivityTaskFailedEventAttributes(
                it -> it.activityId("A").cause("ACTIVITY_TYPE_DOES_NOT_EXIST"))
            .build();
    var complete =
        event(EventType.COMPLETE_WORKFLOW_EXECUTION_FAILED)
            .completeWorkflowExecutionFailedEventAttributes(it -> it.cause("UNHANDLED_DECISION"))
            .build();

    assertThat(EventMapping.event(schedule))
        .isEqualTo(
            new DecisionRefused(
                3, NOW, DecisionKind.SCHEDULE_ACTIVITY, "A", "ACTIVITY_TYPE_DOES_NOT_EXIST"));
    assertThat(EventMapping.event(complete))
        .isEqualTo(
            new DecisionRefused(3, NOW, DecisionKind.COMPLETE_WORKFLOW, "", "UNHANDLED_DECISION"));
  }

  @ParameterizedTest
  @MethodSource
  void noEventOfSwfIsLostOrThrows(HistoryEvent event) {
    assertThat(EventMapping.event(event).id()).isEqualTo(3);
  }

  /** Each type with its attributes there and nothing in them but what is required. */
  static Stream<HistoryEvent> noEventOfSwfIsLostOrThrows() {
    return SampleEvents.all();
  }

  private static HistoryEvent.Builder event(EventType type) {
    return HistoryEvent.builder().eventId(3L).eventTimestamp(NOW).eventType(type);
  }
}
