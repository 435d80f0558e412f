package io.cloudprocessingengine.decider.decision;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudprocessingengine.decider.decision.PlanBuilder.Activity;
import io.cloudprocessingengine.decider.history.CloseStatus;
import io.cloudprocessingengine.decider.history.DecisionKind;
import io.cloudprocessingengine.decider.history.HistoryBuilder;
import io.cloudprocessingengine.decider.plan.Plan;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LimitsTest {
  @Test
  void moreThanAResponseHoldsFollowsAfterAZeroSecondTimer() {
    var plan = wide(250);
    var history = HistoryBuilder.started();
    var first = Decided.job(plan, history).decide();

    assertThat(first.hasMore()).isTrue();
    assertThat(first.list()).hasSize(100);
    assertThat(first.list().get(99))
        .isEqualTo(new Decision.StartTimer("#continue-1", Duration.ZERO));

    first.list().stream()
        .limit(99)
        .forEach(it -> history.scheduled(((Decision.ScheduleActivity) it).activityId()));
    assertThat(Decided.briefly(plan, history.timerStarted("#continue-1")))
        .hasSize(99)
        .startsWith("schedule S99");
    assertThat(Decided.briefly(plan, history.timerFired("#continue-1")))
        .hasSize(100)
        .last()
        .isEqualTo("timer #continue-102 0");
  }

  @Test
  void aResponseHoldsNoMoreThanAMegabyte() {
    var big = Activity.withInput(FakeTemplate.json("\"" + "\\u0001".repeat(5_000) + "\""));
    var builder = PlanBuilder.plan();
    IntStream.range(0, 90).forEach(i -> builder.activity("S" + i, big));
    var decisions = Decided.job(builder.build(), HistoryBuilder.started()).decide();

    var characters =
        decisions.list().stream()
            .filter(Decision.ScheduleActivity.class::isInstance)
            .mapToInt(it -> 35_000)
            .sum();
    assertThat(decisions.hasMore()).isTrue();
    assertThat(characters).isBetween(700_000, 1_000_000);
  }

  @Test
  void noMoreThanAThousandActivitiesAreOpen() {
    var plan = wide(1_200);
    var history = HistoryBuilder.started();
    IntStream.range(0, 990).forEach(i -> history.scheduled("S" + i));
    assertThat(Decided.briefly(plan, history)).hasSize(10);

    IntStream.range(990, 1_000).forEach(i -> history.scheduled("S" + i));
    assertThat(Decided.briefly(plan, history)).isEmpty();
    assertThat(Decided.briefly(plan, history.completed("S5", "{}")))
        .containsExactly("schedule S1000");
  }

  @ParameterizedTest
  @ValueSource(strings = {"OPEN_ACTIVITIES_LIMIT_EXCEEDED", "ACTIVITY_CREATION_RATE_EXCEEDED"})
  void aRefusalThatPassesIsTriedAgainAfterAPause(String cause) {
    var plan = PlanBuilder.plan().activity("A").activity("B").build();
    var history = HistoryBuilder.started();
    history
        .refused(DecisionKind.SCHEDULE_ACTIVITY, "A", cause)
        .refused(DecisionKind.SCHEDULE_ACTIVITY, "B", cause);
    assertThat(Decided.briefly(plan, history)).containsExactly("timer #hold-1 1");
    assertThat(Decided.briefly(plan, history.timerStarted("#hold-1"))).isEmpty();
    assertThat(Decided.briefly(plan, history.timerFired("#hold-1")))
        .containsExactly("schedule A", "schedule B");

    history.refused(DecisionKind.SCHEDULE_ACTIVITY, "A", cause);
    assertThat(Decided.briefly(plan, history)).containsExactly("timer #hold-2 2");
  }

  @Test
  void aJobIsClosedBeforeItsHistoryIsFullThoughTasksRunStill() {
    var plan = wide(10);
    var history = HistoryBuilder.started().scheduled("S1", "S2");
    while (history.events().size() < 24_940) {
      history.signaled("noise", "");
    }
    assertThat(Decided.briefly(plan, history)).contains("stop S1", "stop S2");

    while (history.events().size() < 24_950) {
      history.signaled("noise", "");
    }
    assertThat(Decided.briefly(plan, history)).containsExactly("fail HISTORY_FULL");
  }

  @Test
  void afterAThrottleLittleMoreIsAskedForThanWasTaken() {
    var cause = "ACTIVITY_CREATION_RATE_EXCEEDED";
    var plan = wide(300);
    var history = HistoryBuilder.started();
    IntStream.range(0, 20).forEach(i -> history.scheduled("S" + i));
    IntStream.range(20, 99)
        .forEach(i -> history.refused(DecisionKind.SCHEDULE_ACTIVITY, "S" + i, cause));
    history.timerStarted("#hold-1").timerFired("#hold-1");

    var decided = Decided.briefly(plan, history);

    assertThat(decided)
        .hasSize(27)
        .startsWith("schedule S20")
        .last()
        .asString()
        .startsWith("timer #pace-");
    IntStream.range(20, 46).forEach(i -> history.scheduled("S" + i));
    history.timerStarted("#pace-9");
    assertThat(Decided.briefly(plan, history)).isEmpty();
    assertThat(Decided.briefly(plan, history.timerFired("#pace-9"))).hasSize(53);
  }

  @Test
  void aRefusedCloseIsDecidedAgain() {
    var plan = PlanBuilder.plan().activity("A").build();
    var history = HistoryBuilder.started().scheduled("A").completed("A", "{}");
    history.refused(DecisionKind.COMPLETE_WORKFLOW, "", "UNHANDLED_DECISION").signaled("x", "");

    assertThat(Decided.briefly(plan, history)).containsExactly("complete {\"A\":{}}");
  }

  @Test
  void aCloseThatIsNotPermittedIsTriedAgainAfterAPause() {
    var history =
        HistoryBuilder.started()
            .refused(DecisionKind.COMPLETE_WORKFLOW, "", "OPERATION_NOT_PERMITTED");

    assertThat(Decided.briefly(PlanBuilder.plan().build(), history))
        .containsExactly("timer #hold-1 1");
  }

  @Test
  void aJobThatNearsTheEndOfItsHistoryFailsClearly() {
    var plan = PlanBuilder.plan().activity("A").build();
    var history = HistoryBuilder.started();
    IntStream.range(0, 24_799).forEach(i -> history.signaled("x", ""));

    assertThat(Decided.briefly(plan, history)).containsExactly("fail HISTORY_FULL");
  }

  @Test
  void aReasonThatIsTooLongIsGivenInFullInTheDetails() {
    var plan = PlanBuilder.plan().activity("A").build();
    var reason = "r".repeat(256);
    var history = HistoryBuilder.started().scheduled("A").failed("A", reason, "why");
    var closing = ((Decision.FailWorkflow) Decided.by(plan, history).get(0)).reason();

    assertThat(closing.reason()).hasSize(256).endsWith("r…");
    assertThat(closing.details()).isEqualTo("A: " + reason + "\nwhy");
  }

  @Test
  void nothingIsDecidedForAJobThatIsClosedOrNotYetKnown() {
    var plan = PlanBuilder.plan().activity("A").build();

    assertThat(Decided.briefly(plan, HistoryBuilder.started().closed(CloseStatus.TERMINATED)))
        .isEmpty();
    assertThat(Decided.briefly(plan, new HistoryBuilder())).isEmpty();
  }

  private static Plan wide(int steps) {
    var builder = PlanBuilder.plan();
    IntStream.range(0, steps).forEach(i -> builder.activity("S" + i));
    return builder.build();
  }
}
