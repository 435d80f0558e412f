package io.cloudprocessingengine.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import software.amazon.awssdk.services.swf.SwfClient;
import software.amazon.awssdk.services.swf.model.Decision;
import software.amazon.awssdk.services.swf.model.DecisionType;
import software.amazon.awssdk.services.swf.model.EventType;
import software.amazon.awssdk.services.swf.model.HistoryEvent;
import software.amazon.awssdk.services.swf.model.PollForDecisionTaskResponse;

/** State whose time is ahead of the wall's, because it was virtual, goes on from its own time. */
@ResourceLock("lasting state")
class TimeThatLastsTest {
  @TempDir private Path folder;

  @BeforeEach
  void leaveATaskThatTimesOutInTheFuture() {
    inAStack(
        LocalOptions::withVirtualTime,
        (stack, swf) -> {
          swf.registerWorkflowType(
              it ->
                  it.domain("d")
                      .name("w")
                      .version("1")
                      .defaultTaskList(list -> list.name("l"))
                      .defaultChildPolicy("TERMINATE")
                      .defaultTaskStartToCloseTimeout("1")
                      .defaultExecutionStartToCloseTimeout("86400"));
          swf.startWorkflowExecution(
              it ->
                  it.domain("d")
                      .workflowId("wf")
                      .workflowType(type -> type.name("w").version("1")));
          startTimer(swf, poll(swf));
          pollUntilThereIsATask(swf);
        });
  }

  @Test
  void virtualTimeGoesOnFromThere() {
    inAStack(
        LocalOptions::withVirtualTime,
        (stack, swf) -> {
          stack.passTime(Duration.ofSeconds(1));

          assertTimedOut(poll(swf));
        });
  }

  @Test
  void theWallsTimeGoesOnFromThere() {
    inAStack(it -> it, (stack, swf) -> assertTimedOut(poll(swf)));
  }

  private interface Use {
    void of(LocalStack stack, SwfClient swf);
  }

  private void inAStack(UnaryOperator<LocalOptions> special, Use use) {
    var options = LocalOptions.onFreePorts().withDomains("d").withData(folder);
    try (var stack = LocalStack.start(special.apply(options));
        var swf = Clients.swf(stack.swfEndpoint())) {
      use.of(stack, swf);
    }
  }

  private static void assertTimedOut(PollForDecisionTaskResponse task) {
    assertThat(task.events())
        .extracting(HistoryEvent::eventType)
        .contains(EventType.TIMER_FIRED, EventType.DECISION_TASK_TIMED_OUT);
  }

  private static void startTimer(SwfClient swf, PollForDecisionTaskResponse task) {
    swf.respondDecisionTaskCompleted(
        it ->
            it.taskToken(task.taskToken())
                .decisions(
                    List.of(
                        Decision.builder()
                            .decisionType(DecisionType.START_TIMER)
                            .startTimerDecisionAttributes(
                                timer -> timer.timerId("t").startToFireTimeout("7200"))
                            .build())));
  }

  private static PollForDecisionTaskResponse poll(SwfClient swf) {
    return swf.pollForDecisionTask(it -> it.domain("d").taskList(list -> list.name("l")));
  }

  /** A poll that waits comes back empty when time jumps over its end. */
  private static void pollUntilThereIsATask(SwfClient swf) {
    var task = poll(swf);
    while (task.taskToken() == null) {
      task = poll(swf);
    }
  }
}
