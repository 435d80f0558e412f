package io.cloudprocessingengine.decider.decision;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudprocessingengine.decider.decision.PlanBuilder.Activity;
import io.cloudprocessingengine.decider.history.DecisionKind;
import io.cloudprocessingengine.decider.history.HistoryBuilder;
import io.cloudprocessingengine.decider.plan.Plan;
import io.cloudprocessingengine.decider.plan.SignalStep;
import io.cloudprocessingengine.decider.plan.Timeout;
import io.cloudprocessingengine.decider.plan.WaitStep;
import org.junit.jupiter.api.Test;

class TimersAndSignalsTest {
  private static final Plan WAITING =
      PlanBuilder.plan()
          .step("W", new WaitStep(FakeTemplate.json("\"90s\"")))
          .activity("A", "W")
          .build();
  private static final Plan ASKING =
      PlanBuilder.plan()
          .activity("Before")
          .step("Ask", new SignalStep("approve", Timeout.ofSeconds(60)), "Before")
          .activity("A", Activity.withInput(FakeTemplate.variable("Ask")), "Ask")
          .build();

  @Test
  void aWaitIsATimer() {
    var history = HistoryBuilder.started();
    assertThat(Decided.briefly(WAITING, history)).containsExactly("timer W 90");
    assertThat(Decided.briefly(WAITING, history.timerStarted("W"))).isEmpty();
    assertThat(Decided.briefly(WAITING, history.timerFired("W"))).containsExactly("schedule A");
  }

  @Test
  void aWaitForAnInstantCountsFromTheEventThatBroughtIt() {
    var plan =
        PlanBuilder.plan()
            .step("W", new WaitStep(FakeTemplate.json("\"2026-01-01T00:01:00Z\"")))
            .build();

    assertThat(Decided.briefly(plan, HistoryBuilder.started())).containsExactly("timer W 59");
  }

  @Test
  void aWaitForNonsenseFailsTheStep() {
    var plan = PlanBuilder.plan().step("W", new WaitStep(FakeTemplate.json("\"soon\""))).build();

    assertThat(Decided.briefly(plan, HistoryBuilder.started()))
        .containsExactly("fail W: INVALID_INPUT");
  }

  @Test
  void aTimerThatSwfRefusesThriceFailsTheStep() {
    var history = HistoryBuilder.started();
    history.refused(DecisionKind.START_TIMER, "W", "OPERATION_NOT_PERMITTED");
    assertThat(Decided.briefly(WAITING, history)).containsExactly("timer W 90");

    history.refused(DecisionKind.START_TIMER, "W", "OPERATION_NOT_PERMITTED");
    history.refused(DecisionKind.START_TIMER, "W", "OPERATION_NOT_PERMITTED");
    assertThat(Decided.briefly(WAITING, history)).containsExactly("fail W: SCHEDULE");
  }

  @Test
  void aSignalsInputIsTheOutputAndItsTimerIsStopped() {
    var history = HistoryBuilder.started().scheduled("Before").completed("Before", "{}");
    assertThat(Decided.briefly(ASKING, history)).containsExactly("timer Ask 60");

    history.timerStarted("Ask").signaled("other", "").signaled("approve", "{\"by\":\"Ann\"}");
    assertThat(Decided.briefly(ASKING, history)).containsExactly("no timer Ask", "schedule A");
    assertThat(Decided.briefly(ASKING, history.timerCanceled("Ask").scheduled("A"))).isEmpty();
  }

  @Test
  void aSignalThatCameEarlyCounts() {
    var history =
        HistoryBuilder.started()
            .scheduled("Before")
            .signaled("approve", "yes")
            .completed("Before", "{}");

    assertThat(((Decision.ScheduleActivity) Decided.by(ASKING, history).get(0)).input())
        .isEqualTo("\"yes\"");
  }

  @Test
  void aSignalThatDoesNotComeFailsTheStep() {
    var history = HistoryBuilder.started().scheduled("Before").completed("Before", "{}");

    assertThat(Decided.briefly(ASKING, history.timerStarted("Ask").timerFired("Ask")))
        .containsExactly("fail Ask: TIMEOUT");
  }

  @Test
  void eachSignalServesOneStep() {
    var plan =
        PlanBuilder.plan()
            .step("First", new SignalStep("go", Timeout.NONE))
            .step("Second", new SignalStep("go", Timeout.NONE), "First")
            .build();
    var history = HistoryBuilder.started().signaled("go", "1");
    assertThat(Decided.briefly(plan, history)).isEmpty();

    assertThat(Decided.briefly(plan, history.signaled("go", "2")))
        .containsExactly("complete {\"First\":1,\"Second\":2}");
  }
}
