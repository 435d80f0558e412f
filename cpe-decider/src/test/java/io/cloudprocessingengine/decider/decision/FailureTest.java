package io.cloudprocessingengine.decider.decision;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudprocessingengine.decider.history.DecisionKind;
import io.cloudprocessingengine.decider.history.HistoryBuilder;
import io.cloudprocessingengine.decider.history.Outcome;
import io.cloudprocessingengine.decider.plan.EvalStep;
import io.cloudprocessingengine.decider.plan.OnFailure;
import io.cloudprocessingengine.decider.plan.Plan;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FailureTest {
  private static final Plan TWO =
      PlanBuilder.plan().activity("A").activity("B").activity("C", "B").build();

  @ParameterizedTest
  @MethodSource
  void aFailureThatNobodyHandlesFailsTheJobAndNamesStepAndCause(Outcome outcome, String cause) {
    var plan = PlanBuilder.plan().activity("A").activity("B", "A:succeeded").build();
    var history = HistoryBuilder.started().scheduled("A").ended("A", outcome);

    assertThat(Decided.by(plan, history))
        .containsExactly(
            new Decision.FailWorkflow(
                Optional.of("A"), cause, new ClosingReason("A: " + cause, "why")));
  }

  static List<Arguments> aFailureThatNobodyHandlesFailsTheJobAndNamesStepAndCause() {
    return List.of(
        Arguments.of(new Outcome.Failed("BAD_IMAGE", "why"), "BAD_IMAGE"),
        Arguments.of(new Outcome.Failed("", "why"), "FAILED"),
        Arguments.of(new Outcome.TimedOut("HEARTBEAT", "why"), "TIMEOUT.HEARTBEAT"),
        Arguments.of(new Outcome.TimedOut("SCHEDULE_TO_START", "why"), "TIMEOUT.SCHEDULE_TO_START"),
        Arguments.of(new Outcome.Canceled("why"), "CANCELED"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"A:failed", "A:completed"})
  void aFailureThatAStepNamesIsHandled(String requires) {
    var plan = PlanBuilder.plan().activity("A").activity("Clean", requires).build();
    var history = HistoryBuilder.started().scheduled("A").failed("A", "no", "");
    assertThat(Decided.briefly(plan, history)).containsExactly("schedule Clean");

    history.scheduled("Clean").completed("Clean", "{}");
    assertThat(Decided.briefly(plan, history)).containsExactly("complete {\"Clean\":{}}");
  }

  @Test
  void whoHandlesAFailureSeesIt() {
    var plan =
        PlanBuilder.plan()
            .activity("A")
            .step("E", new EvalStep(FakeTemplate.variable("A")), "A:failed")
            .build();
    var history = HistoryBuilder.started().scheduled("A").failed("A", "no", "because");

    assertThat(Decided.briefly(plan, history))
        .containsExactly(
            "complete {\"E\":{\"__error__\":{\"reason\":\"no\",\"details\":\"because\",\"attempts\":1}}}");
  }

  @Test
  void runningActivitiesAreAskedToStopAndWaitedFor() {
    var history = HistoryBuilder.started().scheduled("A", "B").failed("A", "no", "");
    assertThat(Decided.briefly(TWO, history)).containsExactly("timer #cancel-wait 120", "stop B");

    history.timerStarted("#cancel-wait").askedToStop("B");
    assertThat(Decided.briefly(TWO, history)).isEmpty();

    history.ended("B", new Outcome.Canceled(""));
    assertThat(Decided.briefly(TWO, history)).containsExactly("fail A: no");
  }

  @Test
  void noStepStartsOnceTheJobHasFailed() {
    var history =
        HistoryBuilder.started().scheduled("A", "B").failed("A", "no", "").completed("B", "{}");

    assertThat(Decided.briefly(TWO, history)).containsExactly("fail A: no");
    assertThat(Decided.job(TWO, history).statuses()).containsEntry("C", StepStatus.WAITING);
  }

  @Test
  void aStepThatWasReadyButNotScheduledDoesNotStartEither() {
    var history =
        HistoryBuilder.started().scheduled("A", "B").completed("B", "{}").failed("A", "no", "");

    assertThat(Decided.briefly(TWO, history)).containsExactly("fail A: no");
  }

  @Test
  void theWaitForActivitiesHasABound() {
    var history = HistoryBuilder.started().scheduled("A", "B").failed("A", "no", "");
    history.timerStarted("#cancel-wait").askedToStop("B").timerFired("#cancel-wait");

    assertThat(Decided.briefly(TWO, history)).containsExactly("fail A: no");
  }

  @Test
  void onFailureWaitLetsActivitiesEnd() {
    var plan = PlanBuilder.plan().onFailure(OnFailure.WAIT).activity("A").activity("B").build();
    var history = HistoryBuilder.started().scheduled("A", "B").failed("A", "no", "");
    assertThat(Decided.briefly(plan, history)).isEmpty();

    assertThat(Decided.briefly(plan, history.completed("B", "{}"))).containsExactly("fail A: no");
  }

  @Test
  void theFirstFailureIsTheReason() {
    var history =
        HistoryBuilder.started()
            .scheduled("A", "B")
            .failed("B", "first", "")
            .failed("A", "second", "");

    assertThat(Decided.briefly(TWO, history)).containsExactly("fail B: first");
  }

  @Test
  void anActivityThatSwfRefusesFailsItsStepWithSwfsCause() {
    var plan = PlanBuilder.plan().activity("A").activity("B", "A:failed").build();
    var history = HistoryBuilder.started().decided();
    history.refused(DecisionKind.SCHEDULE_ACTIVITY, "A", "ACTIVITY_TYPE_DOES_NOT_EXIST");
    assertThat(Decided.briefly(plan, history)).containsExactly("schedule B");

    var unhandled = PlanBuilder.plan().activity("A").build();
    assertThat(Decided.by(unhandled, history))
        .containsExactly(
            new Decision.FailWorkflow(
                Optional.of("A"),
                "SCHEDULE",
                new ClosingReason(
                    "A: SCHEDULE", "ACTIVITY_TYPE_DOES_NOT_EXIST: activity AActivity v1")));
  }
}
