package io.cloudprocessingengine.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import software.amazon.awssdk.services.swf.SwfClient;
import software.amazon.awssdk.services.swf.model.Decision;
import software.amazon.awssdk.services.swf.model.DecisionType;
import software.amazon.awssdk.services.swf.model.EventType;
import software.amazon.awssdk.services.swf.model.HistoryEvent;
import software.amazon.awssdk.services.swf.model.PollForDecisionTaskResponse;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VirtualTimeTest {
  private static final Decision TIMER =
      Decision.builder()
          .decisionType(DecisionType.START_TIMER)
          .startTimerDecisionAttributes(it -> it.timerId("t").startToFireTimeout("7200"))
          .build();

  private final LocalStack stack =
      LocalStack.start(LocalOptions.onFreePorts().withDomains("d").withVirtualTime());
  private final SwfClient swf = Clients.swf(stack.swfEndpoint());

  @BeforeEach
  void register() {
    stack.reset();
    swf.registerWorkflowType(
        it ->
            it.domain("d")
                .name("w")
                .version("1")
                .defaultTaskList(list -> list.name("l"))
                .defaultChildPolicy("TERMINATE")
                .defaultTaskStartToCloseTimeout("60")
                .defaultExecutionStartToCloseTimeout("86400"));
  }

  @AfterAll
  void close() {
    swf.close();
    stack.close();
  }

  @Test
  void jumpsToTheNextTimer() {
    start("wf");
    respond(poll(), TIMER);

    var next = pollUntilThereIsATask();

    assertThat(types(next))
        .endsWith(
            EventType.TIMER_FIRED,
            EventType.DECISION_TASK_SCHEDULED,
            EventType.DECISION_TASK_STARTED);
    var events = next.events();
    assertThat(
            Duration.between(
                events.get(0).eventTimestamp(), events.get(events.size() - 1).eventTimestamp()))
        .isGreaterThanOrEqualTo(Duration.ofHours(2));
  }

  @Test
  void runsLikeTheWallsWhileSomebodyHasATask() {
    start("wf");
    respond(poll(), TIMER);
    start("busy");
    assertThat(poll().workflowExecution().workflowId()).isEqualTo("busy");

    // The timer would have fired long before.
    assertThat(CompletableFuture.supplyAsync(this::poll)).failsWithin(Duration.ofMillis(500));
  }

  @Test
  void canBeMovedOnForTheTimeoutOfADecider() {
    start("wf");
    poll();

    stack.passTime(Duration.ofSeconds(60));

    assertThat(types(poll())).contains(EventType.DECISION_TASK_TIMED_OUT);
  }

  @Test
  void cannotBeMovedOnWhenItIsTheWalls() {
    try (var real = LocalStack.start()) {
      assertThatThrownBy(() -> real.passTime(Duration.ofSeconds(1)))
          .isInstanceOf(LocalException.class);
    }
  }

  private String start(String workflowId) {
    return swf.startWorkflowExecution(
            it ->
                it.domain("d")
                    .workflowId(workflowId)
                    .workflowType(type -> type.name("w").version("1")))
        .runId();
  }

  private PollForDecisionTaskResponse poll() {
    return swf.pollForDecisionTask(it -> it.domain("d").taskList(list -> list.name("l")));
  }

  /** A poll that waits comes back empty when time jumps over its end. */
  private PollForDecisionTaskResponse pollUntilThereIsATask() {
    var task = poll();
    while (task.taskToken() == null) {
      task = poll();
    }
    return task;
  }

  private void respond(PollForDecisionTaskResponse task, Decision... decisions) {
    swf.respondDecisionTaskCompleted(
        it -> it.taskToken(task.taskToken()).decisions(List.of(decisions)));
  }

  private static List<EventType> types(PollForDecisionTaskResponse task) {
    return task.events().stream().map(HistoryEvent::eventType).toList();
  }
}
