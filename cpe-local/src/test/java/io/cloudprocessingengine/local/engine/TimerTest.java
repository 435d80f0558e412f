package io.cloudprocessingengine.local.engine;

import static io.cloudprocessingengine.local.engine.TestEngine.complete;
import static io.cloudprocessingengine.local.engine.TestEngine.decision;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class TimerTest {
  private final TestEngine swf = new TestEngine();
  private final String run = swf.start("wf");

  @Test
  void firesWhenItIsDue() {
    swf.decide(decision("StartTimer", "timerId: 't', startToFireTimeout: '10', control: 'c'"));
    swf.pass(Duration.ofMillis(9_999));
    assertThat(swf.eventTypes("wf", run)).endsWith("TimerStarted");

    swf.pass(Duration.ofMillis(1));

    assertThat(swf.eventTypes("wf", run))
        .endsWith("TimerStarted", "TimerFired", "DecisionTaskScheduled");
    assertThat(swf.last("wf", run, "TimerFired"))
        .isEqualTo(TestEngine.json("{timerId: 't', startedEventId: 5}"));
  }

  @Test
  void firesAtOnceAfterZeroSeconds() {
    swf.decide(decision("StartTimer", "timerId: 't', startToFireTimeout: '0'"));

    swf.engine().advance();

    assertThat(swf.eventTypes("wf", run)).endsWith("TimerFired", "DecisionTaskScheduled");
  }

  @Test
  void doesNotFireOnceItIsCancelled() {
    swf.decide(
        decision("StartTimer", "timerId: 't', startToFireTimeout: '10'"),
        decision("CancelTimer", "timerId: 't'"));

    swf.passSeconds(100);

    assertThat(swf.eventTypes("wf", run)).endsWith("TimerStarted", "TimerCanceled");
    assertThat(swf.last("wf", run, "TimerCanceled"))
        .isEqualTo(
            TestEngine.json("{timerId: 't', startedEventId: 5, decisionTaskCompletedEventId: 4}"));
  }

  @Test
  void diesWithTheExecution() {
    swf.decide(decision("StartTimer", "timerId: 't', startToFireTimeout: '10'"), complete());

    swf.passSeconds(100);

    assertThat(swf.eventTypes("wf", run)).endsWith("WorkflowExecutionCompleted");
  }

  @Test
  void firesAtItsOwnTimeHoweverLateTheClockIsLookedAt() {
    swf.decide(
        decision("StartTimer", "timerId: 'b', startToFireTimeout: '20'"),
        decision("StartTimer", "timerId: 'a', startToFireTimeout: '10'"));

    swf.passSeconds(1_000);

    var fired =
        swf.history("wf", run).stream()
            .filter(event -> event.path("eventType").asText().equals("TimerFired"))
            .toList();
    assertThat(fired)
        .extracting(event -> TestEngine.attributes(event).path("timerId").asText())
        .containsExactly("a", "b");
    assertThat(
            fired.get(1).path("eventTimestamp").asDouble()
                - fired.get(0).path("eventTimestamp").asDouble())
        .isEqualTo(10);
  }

  @Test
  void tellsTheDriverThatItHasToComeEarlier() {
    swf.engine().advance();
    var before = swf.deadlinesMoved();

    swf.decide(decision("StartTimer", "timerId: 't', startToFireTimeout: '1'"));

    assertThat(swf.deadlinesMoved()).isGreaterThan(before);
  }
}
