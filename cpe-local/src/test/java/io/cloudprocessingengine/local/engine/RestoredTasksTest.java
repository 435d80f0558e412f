package io.cloudprocessingengine.local.engine;

import static io.cloudprocessingengine.local.engine.TestEngine.decision;
import static io.cloudprocessingengine.local.engine.TestEngine.scheduleActivity;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** What is open goes on after a restart, from a journal and from a snapshot alike. */
class RestoredTasksTest {
  private static final List<Integer> STEPS_UNTIL_SNAPSHOT = List.of(1_000_000, 1);

  private final List<LambdaCall> lambdaCalls = new ArrayList<>();
  private MemoryJournal journal;

  @Test
  void aHeartbeatIsMissedWhenItWouldHaveBeen() {
    for (var steps : STEPS_UNTIL_SNAPSHOT) {
      var before = engine(steps);
      var run = before.start("wf");
      before.decide(scheduleActivity("a"));
      var task = before.pollForActivity();
      before.passSeconds(20);
      before.answer("RecordActivityTaskHeartbeat", task, ", details: 'half'");

      var after = restart(before);
      after.pass(Duration.ofMillis(29_999));
      assertThat(after.eventTypes("wf", run)).endsWith("ActivityTaskStarted");
      after.pass(Duration.ofMillis(1));

      assertThat(after.last("wf", run, "ActivityTaskTimedOut"))
          .hasToString(
              "{\"scheduledEventId\":5,\"startedEventId\":6,"
                  + "\"timeoutType\":\"HEARTBEAT\",\"details\":\"half\"}");
    }
  }

  @Test
  void whatIsDueAtOneTimeHappensInTheOrderInWhichItWasAskedFor() {
    for (var steps : STEPS_UNTIL_SNAPSHOT) {
      var before = engine(steps);
      var run = before.start("wf");
      before.decide(timer("c"), timer("a"));

      var after = restart(before);
      after.call("SignalWorkflowExecution", "{domain: 'd', workflowId: 'wf', signalName: 's'}");
      after.decide(timer("b"));
      after.passSeconds(10);

      assertThat(after.history("wf", run))
          .filteredOn(event -> event.path("eventType").asText().equals("TimerFired"))
          .extracting(event -> TestEngine.attributes(event).path("timerId").asText())
          .containsExactly("c", "a", "b");
    }
  }

  @Test
  void aTimerThatWasDueMeanwhileFiresAtItsOwnTime() {
    var before = engine(1);
    var run = before.start("wf");
    before.decide(timer("t"));
    var started = before.history("wf", run).get(4).path("eventTimestamp").decimalValue();

    var after = restart(before);
    after.passSeconds(100);

    assertThat(
            after.history("wf", run).get(5).path("eventTimestamp").decimalValue().subtract(started))
        .isEqualByComparingTo("10");
  }

  @Test
  void aLambdaFunctionWithoutOutcomeIsCalledOnceMore() {
    var before = engine(1);
    before.start("wf", ", lambdaRole: 'r'");
    before.decide(decision("ScheduleLambdaFunction", "id: 'l', name: 'f'"));

    restart(before);

    assertThat(lambdaCalls).hasSize(2).containsOnly(lambdaCalls.get(0));
  }

  private TestEngine engine(int stepsUntilSnapshot) {
    journal = new MemoryJournal(stepsUntilSnapshot);
    return new TestEngine(Limits.ofTheService(), options());
  }

  private TestEngine restart(TestEngine before) {
    journal = journal.copy();
    return before.restart(options());
  }

  private EngineOptions options() {
    LambdaFunctions functions =
        call -> {
          lambdaCalls.add(call);
          return new CompletableFuture<>();
        };
    return new EngineOptions(functions, false, journal);
  }

  private static String timer(String timerId) {
    return decision("StartTimer", "timerId: '" + timerId + "', startToFireTimeout: '10'");
  }
}
