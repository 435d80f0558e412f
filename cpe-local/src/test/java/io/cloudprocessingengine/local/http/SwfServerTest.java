package io.cloudprocessingengine.local.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import software.amazon.awssdk.services.swf.SwfClient;
import software.amazon.awssdk.services.swf.model.Decision;
import software.amazon.awssdk.services.swf.model.DecisionType;
import software.amazon.awssdk.services.swf.model.DomainAlreadyExistsException;
import software.amazon.awssdk.services.swf.model.EventType;
import software.amazon.awssdk.services.swf.model.HistoryEvent;
import software.amazon.awssdk.services.swf.model.PollForActivityTaskResponse;
import software.amazon.awssdk.services.swf.model.PollForDecisionTaskResponse;
import software.amazon.awssdk.services.swf.model.SwfException;
import software.amazon.awssdk.services.swf.model.UnknownResourceException;

/** The server as the SDK's client sees it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SwfServerTest {
  private static final String DOMAIN = "d";

  private final SwfServer server = SwfServer.start(SwfOptions.onFreePort(), Time.ofTheWall());
  private final SwfClient swf = Clients.swf(server.endpoint());

  @BeforeAll
  void register() {
    swf.registerDomain(it -> it.name(DOMAIN).workflowExecutionRetentionPeriodInDays("1"));
    swf.registerWorkflowType(it -> it.domain(DOMAIN).name("w").version("1"));
    swf.registerActivityType(it -> it.domain(DOMAIN).name("a").version("1"));
  }

  @AfterAll
  void close() {
    swf.close();
    server.close();
  }

  @Test
  void runsAWorkflowFromStartToEnd() {
    var run = start("whole");
    var first = pollForDecision("whole");
    assertThat(first.events()).extracting(HistoryEvent::eventId).containsExactly(1L, 2L, 3L);
    respond(first, schedule("A", "whole"));
    var activity = pollForActivity("whole");
    assertThat(activity.activityId()).isEqualTo("A");
    swf.respondActivityTaskCompleted(it -> it.taskToken(activity.taskToken()).result("done"));
    respond(pollForDecision("whole"), complete());

    var history =
        swf.getWorkflowExecutionHistory(
            it -> it.domain(DOMAIN).execution(e -> e.workflowId("whole").runId(run)));

    assertThat(history.events())
        .last()
        .extracting(HistoryEvent::eventType)
        .isEqualTo(EventType.WORKFLOW_EXECUTION_COMPLETED);
    assertThat(history.events()).extracting(HistoryEvent::eventTimestamp).isSorted();
  }

  @Test
  void handsATaskOverToAPollThatWaits() {
    var waiting = CompletableFuture.supplyAsync(() -> pollForDecision("waits"));
    var run = start("waits");

    assertThat(waiting.join().workflowExecution().runId()).isEqualTo(run);
    // The connection that has waited can be used again.
    start("waits-again", "waits");
    assertThat(pollForDecision("waits").workflowExecution().workflowId()).isEqualTo("waits-again");
  }

  @Test
  void letsTimePassByItself() {
    start("timer");
    var first = pollForDecision("timer");
    respond(
        first,
        Decision.builder()
            .decisionType(DecisionType.START_TIMER)
            .startTimerDecisionAttributes(it -> it.timerId("t").startToFireTimeout("1"))
            .build());

    var second = pollForDecision("timer");

    assertThat(second.events())
        .extracting(HistoryEvent::eventType)
        .containsSubsequence(EventType.TIMER_STARTED, EventType.TIMER_FIRED);
    assertThat(millisecondsOfTimer(second)).isBetween(1_000L, 1_100L);
  }

  private static long millisecondsOfTimer(PollForDecisionTaskResponse task) {
    var times =
        task.events().stream()
            .filter(event -> event.eventTypeAsString().startsWith("Timer"))
            .map(HistoryEvent::eventTimestamp)
            .toList();
    return Duration.between(times.get(0), times.get(1)).toMillis();
  }

  @Test
  void namesItsFaultsAsTheServiceDoes() {
    assertThatThrownBy(
            () ->
                swf.registerDomain(
                    it -> it.name(DOMAIN).workflowExecutionRetentionPeriodInDays("1")))
        .isInstanceOf(DomainAlreadyExistsException.class);
    assertThatThrownBy(() -> swf.describeDomain(it -> it.name("nowhere")))
        .isInstanceOf(UnknownResourceException.class)
        .hasMessageContaining("Unknown domain: nowhere");
    assertThatThrownBy(() -> swf.describeDomain(it -> it.name("x".repeat(257))))
        .isInstanceOfSatisfying(
            SwfException.class,
            e -> {
              assertThat(e.statusCode()).isEqualTo(400);
              assertThat(e.awsErrorDetails().errorCode()).isEqualTo("ValidationException");
              assertThat(e.requestId()).isNotBlank();
            });
  }

  private String start(String workflowId) {
    return start(workflowId, workflowId);
  }

  private String start(String workflowId, String taskList) {
    return swf.startWorkflowExecution(
            it ->
                it.domain(DOMAIN)
                    .workflowId(workflowId)
                    .workflowType(type -> type.name("w").version("1"))
                    .taskList(list -> list.name(taskList))
                    .childPolicy("TERMINATE")
                    .executionStartToCloseTimeout("60")
                    .taskStartToCloseTimeout("60"))
        .runId();
  }

  private PollForDecisionTaskResponse pollForDecision(String taskList) {
    return swf.pollForDecisionTask(it -> it.domain(DOMAIN).taskList(list -> list.name(taskList)));
  }

  private PollForActivityTaskResponse pollForActivity(String taskList) {
    return swf.pollForActivityTask(it -> it.domain(DOMAIN).taskList(list -> list.name(taskList)));
  }

  private void respond(PollForDecisionTaskResponse task, Decision decision) {
    swf.respondDecisionTaskCompleted(
        it -> it.taskToken(task.taskToken()).decisions(List.of(decision)));
  }

  private static Decision schedule(String activityId, String taskList) {
    return Decision.builder()
        .decisionType(DecisionType.SCHEDULE_ACTIVITY_TASK)
        .scheduleActivityTaskDecisionAttributes(
            it ->
                it.activityId(activityId)
                    .activityType(type -> type.name("a").version("1"))
                    .taskList(list -> list.name(taskList))
                    .heartbeatTimeout("NONE")
                    .scheduleToCloseTimeout("NONE")
                    .scheduleToStartTimeout("NONE")
                    .startToCloseTimeout("NONE"))
        .build();
  }

  private static Decision complete() {
    return Decision.builder()
        .decisionType(DecisionType.COMPLETE_WORKFLOW_EXECUTION)
        .completeWorkflowExecutionDecisionAttributes(it -> it.result("ok"))
        .build();
  }
}
