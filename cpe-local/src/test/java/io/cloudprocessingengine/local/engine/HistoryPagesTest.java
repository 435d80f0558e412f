package io.cloudprocessingengine.local.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.cloudprocessingengine.local.api.FaultType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HistoryPagesTest {
  private final TestEngine swf = new TestEngine();
  private final String run = swf.start("wf");

  @ParameterizedTest
  @CsvSource({"1, false", "4, false", "7, false", "1, true", "4, true", "0, true"})
  void giveEveryEventOnce(int size, boolean reverse) {
    signal(9);

    var ids = historyIds(size, reverse);

    var expected = LongStream.rangeClosed(1, 11).boxed().sorted().toList();
    assertThat(reverse ? ids.stream().sorted().toList() : ids).isEqualTo(expected);
    assertThat(ids.get(0)).isEqualTo(reverse ? 11 : 1);
  }

  @Test
  void startWithTheEventOfThePreviousDecision() {
    swf.decide();
    signal(3);

    var task =
        swf.call(
            "PollForDecisionTask",
            "{domain: 'd', taskList: {name: 'deciders'}, startAtPreviousStartedEvent: true}");

    assertThat(task.path("previousStartedEventId").asLong()).isEqualTo(3);
    assertThat(ids(task)).containsExactly(3L, 4L, 5L, 6L, 7L, 8L, 9L);
  }

  @ParameterizedTest
  @CsvSource({"false", "true"})
  void ofAPollGoOnWithTheSameTaskWhileEventsAreAdded(boolean reverse) {
    signal(3);
    var input =
        "domain: 'd', taskList: {name: 'deciders'}, maximumPageSize: 2, reverseOrder: " + reverse;
    var page = swf.call("PollForDecisionTask", "{" + input + "}");
    var token = page.path("taskToken");
    var ids = new ArrayList<>(ids(page));
    while (page.has("nextPageToken")) {
      signal(1);
      page =
          swf.call(
              "PollForDecisionTask",
              "{%s, nextPageToken: '%s'}".formatted(input, page.path("nextPageToken").asText()));
      assertThat(page.path("taskToken")).isEqualTo(token);
      assertThat(page.path("startedEventId").asLong()).isEqualTo(6);
      ids.addAll(ids(page));
    }

    assertThat(ids).hasSize(6).doesNotHaveDuplicates();
    assertThat(ids.get(0)).isEqualTo(reverse ? 6L : 1L);
    assertThat(swf.eventTypes("wf", run)).containsOnlyOnce("DecisionTaskStarted");
  }

  @ParameterizedTest
  @CsvSource({"other, false", "wf, true"})
  void areRefusedForATokenOfAnotherRunOrDirection(String workflowId, boolean reverse) {
    signal(9);
    var runs = Map.of("wf", run, "other", swf.start("other"));
    var page = "{domain: 'd', execution: {workflowId: '%s', runId: '%s'}, maximumPageSize: 2%s}";
    var token =
        swf.call("GetWorkflowExecutionHistory", page.formatted("wf", run, ""))
            .path("nextPageToken")
            .asText();

    var more = ", reverseOrder: %s, nextPageToken: '%s'".formatted(reverse, token);
    var input = page.formatted(workflowId, runs.get(workflowId), more);

    assertThat(swf.refusal("GetWorkflowExecutionHistory", input).type())
        .isEqualTo(FaultType.VALIDATION);
  }

  @Test
  void areRefusedForATokenOfAnotherKind() {
    swf.call("RegisterDomain", "{name: 'e', workflowExecutionRetentionPeriodInDays: '1'}");
    var token =
        swf.call("ListDomains", "{registrationStatus: 'REGISTERED', maximumPageSize: 1}")
            .path("nextPageToken")
            .asText();

    var fault = swf.refusal("GetWorkflowExecutionHistory", historyInput(1, false, token));

    assertThat(fault.type()).isEqualTo(FaultType.VALIDATION);
  }

  private List<Long> historyIds(int size, boolean reverse) {
    var ids = new ArrayList<Long>();
    var token = "";
    do {
      var page = swf.call("GetWorkflowExecutionHistory", historyInput(size, reverse, token));
      ids.addAll(ids(page));
      token = page.path("nextPageToken").asText();
    } while (!token.isEmpty());
    return ids;
  }

  private String historyInput(int size, boolean reverse, String token) {
    return """
        {domain: 'd', execution: {workflowId: 'wf', runId: '%s'}, maximumPageSize: %d,
         reverseOrder: %s%s}"""
        .formatted(run, size, reverse, token.isEmpty() ? "" : ", nextPageToken: '" + token + "'");
  }

  private void signal(int times) {
    for (int i = 0; i < times; i++) {
      swf.call("SignalWorkflowExecution", "{domain: 'd', workflowId: 'wf', signalName: 's'}");
    }
  }

  private static List<Long> ids(JsonNode page) {
    return page.path("events").valueStream().map(event -> event.path("eventId").asLong()).toList();
  }
}
