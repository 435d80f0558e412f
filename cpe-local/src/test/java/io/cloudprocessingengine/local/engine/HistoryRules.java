package io.cloudprocessingengine.local.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What must be true of every history; written from the API's documentation, not from the engine.
 */
final class HistoryRules {
  private static final Set<String> CLOSING =
      Set.of(
          "WorkflowExecutionCompleted",
          "WorkflowExecutionFailed",
          "WorkflowExecutionCanceled",
          "WorkflowExecutionTimedOut",
          "WorkflowExecutionTerminated",
          "WorkflowExecutionContinuedAsNew");

  /** The kinds of event that a reference, given with the kind that refers, may point to. */
  private static final Map<String, List<String>> REFERENCES =
      Map.of(
          "DecisionTask.scheduledEventId", List.of("DecisionTaskScheduled"),
          "DecisionTask.startedEventId", List.of("DecisionTaskStarted"),
          "ActivityTask.scheduledEventId", List.of("ActivityTaskScheduled"),
          "ActivityTask.startedEventId", List.of("ActivityTaskStarted"),
          "ActivityTask.latestCancelRequestedEventId", List.of("ActivityTaskCancelRequested"),
          "Timer.startedEventId", List.of("TimerStarted"),
          "ChildWorkflow.initiatedEventId", List.of("StartChildWorkflowExecutionInitiated"),
          "ChildWorkflow.startedEventId", List.of("ChildWorkflowExecutionStarted"),
          ".decisionTaskCompletedEventId", List.of("DecisionTaskCompleted"));

  /** What the decider of an open execution has to be told. */
  private static final List<String> FOR_THE_DECIDER =
      List.of(
          "WorkflowExecutionStarted",
          "WorkflowExecutionSignaled",
          "WorkflowExecutionCancelRequested",
          "DecisionTaskTimedOut",
          "TimerFired",
          "ActivityTaskCompleted",
          "ActivityTaskFailed",
          "ActivityTaskTimedOut",
          "ActivityTaskCanceled",
          "ChildWorkflowExecution",
          "ExternalWorkflowExecution");

  private final List<JsonNode> events;

  HistoryRules(List<JsonNode> events) {
    this.events = List.copyOf(events);
  }

  void check(JsonNode detail) {
    var isOpen = detail.at("/executionInfo/executionStatus").asText().equals("OPEN");
    idsCountFromOne();
    referencesPointBackToTheRightKind();
    itClosesOnceAndLast(isOpen);
    nothingHappensTwice();
    if (isOpen) {
      countsAgree(detail.path("openCounts"));
      theDeciderIsToldEverything(detail.at("/openCounts/openDecisionTasks").asInt());
    }
  }

  private void idsCountFromOne() {
    assertThat(type(events.get(0))).isEqualTo("WorkflowExecutionStarted");
    for (int i = 0; i < events.size(); i++) {
      assertThat(id(events.get(i))).isEqualTo(i + 1);
    }
    assertThat(events).extracting(event -> event.path("eventTimestamp").decimalValue()).isSorted();
  }

  private void referencesPointBackToTheRightKind() {
    for (var event : events) {
      for (var reference : REFERENCES.entrySet()) {
        var dot = reference.getKey().indexOf('.');
        var target = TestEngine.attributes(event).path(reference.getKey().substring(dot + 1));
        if (type(event).startsWith(reference.getKey().substring(0, dot)) && target.asLong() > 0) {
          assertThat(target.asLong()).as(event.toString()).isLessThan(id(event));
          assertThat(reference.getValue()).contains(type(events.get(target.asInt() - 1)));
        }
      }
    }
  }

  private void itClosesOnceAndLast(boolean isOpen) {
    assertThat(events.stream().map(HistoryRules::type).filter(CLOSING::contains))
        .hasSize(isOpen ? 0 : 1);
    assertThat(CLOSING.contains(type(events.get(events.size() - 1)))).isNotEqualTo(isOpen);
  }

  /** A task starts once and ends once, a timer ends once, a child starts and ends once. */
  private void nothingHappensTwice() {
    var seen = new HashSet<String>();
    for (var event : events) {
      var happened = happening(type(event), TestEngine.attributes(event));
      assertThat(happened.isEmpty() || seen.add(happened)).as(event.toString()).isTrue();
    }
  }

  private static String happening(String type, JsonNode attributes) {
    var what =
        type.endsWith("Started")
            ? "starts"
            : type.matches(".*(Completed|Failed|TimedOut|Canceled|Terminated|Fired)") ? "ends" : "";
    if (what.isEmpty()) {
      return "";
    }
    if (type.startsWith("DecisionTask") || type.startsWith("ActivityTask")) {
      return what + " task " + attributes.path("scheduledEventId");
    }
    if (type.startsWith("ChildWorkflow")) {
      return what + " child " + attributes.path("initiatedEventId");
    }
    return type.matches("Timer(Fired|Canceled)")
        ? "timer " + attributes.path("startedEventId")
        : "";
  }

  private void countsAgree(JsonNode counts) {
    assertThat(counts.path("openDecisionTasks").asLong())
        .isEqualTo(
            count("DecisionTaskScheduled")
                - count("DecisionTaskCompleted")
                - count("DecisionTaskTimedOut"))
        .isBetween(0L, 1L);
    assertThat(counts.path("openActivityTasks").asLong())
        .isEqualTo(
            count("ActivityTaskScheduled")
                - count("ActivityTaskCompleted")
                - count("ActivityTaskFailed")
                - count("ActivityTaskTimedOut")
                - count("ActivityTaskCanceled"));
    assertThat(counts.path("openTimers").asLong())
        .isEqualTo(count("TimerStarted") - count("TimerFired") - count("TimerCanceled"));
    assertThat(counts.path("openChildWorkflowExecutions").asLong())
        .isEqualTo(count("ChildWorkflowExecutionStarted") - endedChildren());
  }

  private long endedChildren() {
    return Stream.of("Completed", "Failed", "Canceled", "TimedOut", "Terminated")
        .mapToLong(end -> count("ChildWorkflowExecution" + end))
        .sum();
  }

  private void theDeciderIsToldEverything(int openDecisionTasks) {
    if (openDecisionTasks > 0) {
      return;
    }
    var lastStarted =
        events.stream()
            .filter(event -> type(event).equals("DecisionTaskStarted"))
            .mapToLong(HistoryRules::id)
            .max()
            .orElse(0);
    assertThat(events.subList((int) lastStarted, events.size()))
        .noneMatch(event -> FOR_THE_DECIDER.stream().anyMatch(type(event)::startsWith));
  }

  private long count(String type) {
    return events.stream().filter(event -> type(event).equals(type)).count();
  }

  private static String type(JsonNode event) {
    return event.path("eventType").asText();
  }

  private static long id(JsonNode event) {
    return event.path("eventId").asLong();
  }
}
