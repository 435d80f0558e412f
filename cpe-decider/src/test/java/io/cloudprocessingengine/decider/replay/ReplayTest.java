package io.cloudprocessingengine.decider.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cloudprocessingengine.common.config.ConfigurationException;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReplayTest {
  @Test
  void theSamePlanDecidesTheSame() {
    var report = Recorded.replay(Recorded.plan());

    assertThat(report.isSame()).isTrue();
    assertThat(report.toText())
        .isEqualTo(
            """
            Recorded 1.0, replaying an execution of Recorded 1.0
            decision 1, after event 3: as recorded
                StartTimer Approval
                ScheduleActivityTask Small
                ScheduleActivityTask Large
            decision 2, after event 11: as recorded
            decision 3, after event 17: as recorded
                CancelTimer Approval
                StartTimer Pause
            decision 4, after event 23: as recorded
                ScheduleActivityTask Tell
            decision 5, after event 29: as recorded
                CompleteWorkflowExecution
            5 decisions, 0 different
            """);
  }

  @Test
  void anotherInputIsShown() {
    var report = Recorded.replay(Recorded.plan().replace("320", "300"));

    assertThat(report.isSame()).isFalse();
    assertThat(report.toText())
        .contains(
            "decision 1, after event 3: DIFFERENT",
            "~ ScheduleActivityTask Small: input was {\"file\":\"a.jpg\",\"width\":320},"
                + " is {\"file\":\"a.jpg\",\"width\":300}",
            "5 decisions, 1 different");
  }

  @Test
  void stepsThatComeOrGoAreShown() {
    var renamed = Recorded.plan().replace("Tell\n  activity", "Say\n  activity");

    assertThat(Recorded.replay(renamed).toText())
        .contains(
            "- ScheduleActivityTask Tell was decided, and is not",
            "+ ScheduleActivityTask Say is decided, and was not");
  }

  @Test
  void anotherTimeoutAndAnotherResultAreShown() {
    var plan =
        Recorded.plan()
            .replace("timeout: 1h", "timeout: 2h")
            .replace("output: {picture", "output: {file");

    assertThat(Recorded.replay(plan).toText())
        .contains(
            "~ StartTimer Approval: startToFireTimeout was 3600, is 7200",
            "~ CompleteWorkflowExecution: result was {\"picture\":\"small.jpg\"},"
                + " is {\"file\":\"small.jpg\"}");
  }

  @Test
  void aRunningJobShowsWhatComesNext() {
    var report = Recorded.replay(Recorded.plan(), Recorded.upTo(23));

    assertThat(report.isSame()).isTrue();
    assertThat(report.toText())
        .contains("next, after the last event\n    ScheduleActivityTask Tell\n3 decisions");
  }

  @Test
  void aDecisionThatSwfRefusedWasDecidedAllTheSame() {
    var history = Recorded.upTo(8);
    for (var event : history.get("events")) {
      if (event.path("eventType").asText().equals("ActivityTaskScheduled")) {
        ((ObjectNode) event).put("eventType", "ScheduleActivityTaskFailed");
        var attributes =
            ((ObjectNode) event)
                .putObject("scheduleActivityTaskFailedEventAttributes")
                .put(
                    "activityId",
                    event.at("/activityTaskScheduledEventAttributes/activityId").asText());
        attributes
            .put("cause", "OPEN_ACTIVITIES_LIMIT_EXCEEDED")
            .put("decisionTaskCompletedEventId", 4);
      }
    }

    assertThat(Recorded.replay(Recorded.plan(), history).isSame()).isTrue();
  }

  @Test
  void anEmptyTextIsNoDifferenceFromNone() {
    var none = JsonNodeFactory.instance.objectNode();
    var empty = none.deepCopy().put("details", "");
    var some = none.deepCopy().put("details", "why");

    assertThat(differences(none, empty)).isEmpty();
    assertThat(differences(empty, none)).isEmpty();
    assertThat(differences(empty, some)).hasSize(1);
  }

  private static List<Difference> differences(ObjectNode recorded, ObjectNode decided) {
    var type = "FailWorkflowExecution";
    return Difference.between(
        List.of(new Told(type, "", recorded, false)), List.of(new Told(type, "", decided, false)));
  }

  @Test
  void timesMayBeTextsAndEventsInReverse() {
    var history = Recorded.json();
    var reversed = history.arrayNode();
    for (var event : (ArrayNode) history.get("events")) {
      ((ObjectNode) event).put("eventTimestamp", "2026-11-25T06:38:34.668000+01:00");
      reversed.insert(0, event);
    }
    history.set("events", reversed);

    assertThat(Recorded.replay(Recorded.plan(), history).isSame()).isTrue();
  }

  @Test
  void programsGetTheSame() {
    var json = Recorded.replay(Recorded.plan().replace("320", "300")).toJson();

    assertThat(json.get("same").booleanValue()).isFalse();
    assertThat(json.at("/decisions/0/decided/1/id").asText()).isEqualTo("Small");
    assertThat(json.at("/decisions/0/differences/0/attribute").asText()).isEqualTo("input");
    assertThat(json.at("/decisions/1/differences")).isEmpty();
  }

  @Test
  void whatIsNoHistoryIsRefused() {
    assertRefused("{", "h.json:1:", "is not JSON");
    assertRefused("[1, 2]", "has no 'events'");
    assertRefused("{\"events\": [{\"eventId\": 1}]}", "event 1 has no eventId, type or attributes");
    var middle = Recorded.json();
    ((ArrayNode) middle.get("events")).remove(0);
    assertRefused(middle.toString(), "does not begin with WorkflowExecutionStarted");
    var gap = Recorded.json();
    ((ArrayNode) gap.get("events")).remove(4);
    assertRefused(gap.toString(), "has no event 5");
  }

  @Test
  void anEventThatCannotBeReadIsNamed() {
    var history = Recorded.json();
    ((ObjectNode) history.at("/events/4")).put("eventTimestamp", "yesterday");

    assertThatThrownBy(() -> Recorded.replay(Recorded.plan(), history))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("event 5, TimerStarted, can't be read");
  }

  private static void assertRefused(String text, String... parts) {
    assertThatThrownBy(() -> RecordedHistory.read("h.json", text))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContainingAll(parts);
  }
}
