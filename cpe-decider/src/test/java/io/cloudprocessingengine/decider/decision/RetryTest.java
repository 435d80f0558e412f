package io.cloudprocessingengine.decider.decision;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudprocessingengine.common.message.FailureDetails;
import io.cloudprocessingengine.decider.history.DecisionKind;
import io.cloudprocessingengine.decider.history.HistoryBuilder;
import io.cloudprocessingengine.decider.history.Outcome;
import io.cloudprocessingengine.decider.plan.EvalStep;
import io.cloudprocessingengine.decider.plan.FailureFilter;
import io.cloudprocessingengine.decider.plan.Plan;
import io.cloudprocessingengine.decider.plan.RetryDelay;
import io.cloudprocessingengine.decider.plan.RetryPolicy;
import io.cloudprocessingengine.decider.plan.template.Variables;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class RetryTest {
  private static final Plan THRICE = plan(TaskSteps.PLAIN.retry(3, FailureFilter.ANY));

  private static Plan plan(TaskSteps task) {
    return PlanBuilder.plan().step("A", task.activity()).build();
  }

  private static HistoryBuilder failedOnce() {
    return HistoryBuilder.started().scheduled("A").begun("A").failed("A", "BUSY", "later");
  }

  @Test
  void aFailedAttemptIsFollowedByAnotherAfterATimer() {
    var history = failedOnce();
    assertThat(Decided.briefly(THRICE, history)).containsExactly("timer A#2 10");
    assertThat(Decided.briefly(THRICE, history.timerStarted("A#2"))).isEmpty();
    assertThat(Decided.briefly(THRICE, history.timerFired("A#2"))).containsExactly("schedule A#2");

    history.scheduled("A#2").ended("A#2", new Outcome.TimedOut("HEARTBEAT", ""));
    assertThat(Decided.briefly(THRICE, history)).containsExactly("timer A#3 20");

    history.timerStarted("A#3").timerFired("A#3").scheduled("A#3").completed("A#3", "{\"x\":1}");
    assertThat(Decided.briefly(THRICE, history)).containsExactly("complete {\"A\":{\"x\":1}}");
  }

  @Test
  void whatAClientHasCanceledIsNotTriedAgain() {
    var cancel = "{\"activityId\":\"A\"}";
    for (var end : List.of(new Outcome.TimedOut("HEARTBEAT", ""), new Outcome.Failed("E", "d"))) {
      var running = HistoryBuilder.started().scheduled("A").begun("A");
      running.signaled("#cancel-activity", cancel).askedToStop("A").ended("A", end);

      assertThat(Decided.briefly(THRICE, running)).containsExactly("fail A: CANCELED");
    }
    var done = HistoryBuilder.started().scheduled("A").begun("A");
    done.signaled("#cancel-activity", cancel).askedToStop("A").completed("A", "{\"x\":1}");

    assertThat(Decided.briefly(THRICE, done)).containsExactly("complete {\"A\":{\"x\":1}}");
  }

  @Test
  void anActivityThatWaitsForItsNextAttemptCanBeCanceledByEitherName() {
    for (var name : List.of("A", "A#2")) {
      var waiting = failedOnce().timerStarted("A#2");
      waiting.signaled("#cancel-activity", "{\"activityId\":\"%s\"}".formatted(name));

      assertThat(Decided.briefly(THRICE, waiting)).containsExactly("fail A: CANCELED");
    }
    var another = failedOnce().timerStarted("A#2");
    another.signaled("#cancel-activity", "{\"activityId\":\"A#3\"}");

    assertThat(Decided.briefly(THRICE, another)).isEmpty();
  }

  @Test
  void afterTheLastAttemptTheStepHasFailedAndSaysHowOftenItWasTried() {
    var plan =
        PlanBuilder.plan()
            .step("A", TaskSteps.PLAIN.retry(2, FailureFilter.ANY).activity())
            .step("E", new EvalStep(FakeTemplate.variable("A")), "A:failed")
            .build();
    var history = failedOnce().timerStarted("A#2").timerFired("A#2");
    history.scheduled("A#2").failed("A#2", "BROKEN", "for good");

    assertThat(Decided.briefly(plan, history))
        .containsExactly(
            "complete {\"E\":{\"__error__\":{\"reason\":\"BROKEN\",\"details\":\"for good\",\"attempts\":2}}}");
  }

  @Test
  void onlyTheFailuresThatThePlanNamesAreTriedAgain() {
    var filter = new FailureFilter(List.of("TIMEOUT", "BUSY"), List.of("TIMEOUT.HEARTBEAT"));
    var plan = plan(TaskSteps.PLAIN.retry(3, filter));
    assertThat(Decided.briefly(plan, failedOnce())).containsExactly("timer A#2 10");

    var lost = HistoryBuilder.started().scheduled("A");
    assertThat(Decided.briefly(plan, lost.ended("A", new Outcome.TimedOut("HEARTBEAT", ""))))
        .containsExactly("fail A: TIMEOUT.HEARTBEAT");
  }

  @Test
  void whatItsAuthorCallsPermanentIsNotTriedAgain() {
    var details = new FailureDetails("no image", true).write(32_768);
    var history = HistoryBuilder.started().scheduled("A").failed("A", "NOT_AN_IMAGE", details);

    assertThat(Decided.by(THRICE, history))
        .singleElement()
        .extracting(it -> ((Decision.FailWorkflow) it).reason())
        .isEqualTo(new ClosingReason("A: NOT_AN_IMAGE", "no image"));
  }

  @Test
  void whatSomebodyStoppedIsNotTriedAgain() {
    var history = HistoryBuilder.started().scheduled("A").ended("A", new Outcome.Canceled(""));

    assertThat(Decided.briefly(THRICE, history)).containsExactly("fail A: CANCELED");
  }

  @Test
  void aResultThatIsNotJsonAndATaskThatSwfRefusesAreTriedAgain() {
    assertThat(Decided.briefly(THRICE, HistoryBuilder.started().scheduled("A").completed("A", "?")))
        .containsExactly("timer A#2 10");

    var refused = HistoryBuilder.started();
    refused.refused(DecisionKind.SCHEDULE_ACTIVITY, "A", "ACTIVITY_TYPE_DOES_NOT_EXIST");
    assertThat(Decided.briefly(THRICE, refused)).containsExactly("timer A#2 10");
  }

  @Test
  void anInputThatCannotBeMadeIsNotTriedAgain() {
    var broken = TaskSteps.PLAIN.retry(3, FailureFilter.ANY).input(FakeTemplate.failing("no"));

    assertThat(Decided.briefly(plan(broken), HistoryBuilder.started()))
        .containsExactly("fail A: INVALID_INPUT");
  }

  @Test
  void theInputKnowsTheAttempt() {
    var counting =
        TaskSteps.PLAIN.retry(3, FailureFilter.ANY).input(FakeTemplate.variable(Variables.ATTEMPT));
    var history = failedOnce().timerStarted("A#2").timerFired("A#2");

    assertThat(((Decision.ScheduleActivity) Decided.by(plan(counting), history).get(0)).input())
        .isEqualTo("2");
  }

  @Test
  void withoutAnIntervalTheNextAttemptFollowsAtOnce() {
    var delay = new RetryDelay(Duration.ZERO, 1, Duration.ZERO, 0);
    var plan = plan(TaskSteps.PLAIN.retry(new RetryPolicy(2, delay, FailureFilter.ANY)));

    assertThat(Decided.briefly(plan, failedOnce())).containsExactly("schedule A#2");
  }

  @Test
  void jitterIsTheSameEachTimeAndAnotherForEachRun() {
    var delay = new RetryDelay(Duration.ofHours(1), 1, Duration.ofHours(1), 1);
    var plan = plan(TaskSteps.PLAIN.retry(new RetryPolicy(2, delay, FailureFilter.ANY)));
    var once = Decided.by(plan, failedOnce());

    assertThat(Decided.by(plan, failedOnce())).isEqualTo(once);
    assertThat(
            new Decider(Limits.SWF)
                .decide(
                    plan,
                    new io.cloudprocessingengine.decider.history.ExecutionId("acme-1", "run-2"),
                    failedOnce().events())
                .list())
        .isNotEqualTo(once);
  }

  @Test
  void theClientIsToldOfEachFurtherAttempt() {
    var history = failedOnce();

    assertThat(Decided.job(THRICE, history).noticesAfter(3))
        .singleElement()
        .extracting(Notice::what)
        .isEqualTo(
            new Notice.ActivityRetrying(
                new Notice.ActivityTask("A", TaskSteps.PLAIN.activity().activity().type()),
                2,
                Duration.ofSeconds(10),
                new Failure("BUSY", "later")));
  }

  @Test
  void nothingIsTriedAgainOnceTheJobIsToStop() {
    var history = HistoryBuilder.started().scheduled("A").cancelRequested();
    assertThat(Decided.briefly(THRICE, history.failed("A", "BUSY", ""))).containsExactly("cancel");

    var waiting = failedOnce().timerStarted("A#2").cancelRequested();
    assertThat(Decided.briefly(THRICE, waiting)).containsExactly("cancel");
  }

  @Test
  void aTimerThatSwfRefusesThriceFailsTheStep() {
    var history = failedOnce();
    for (var i = 0; i < 3; i++) {
      assertThat(Decided.briefly(THRICE, history)).containsExactly("timer A#2 10");
      history.refused(DecisionKind.START_TIMER, "A#2", "OPERATION_NOT_PERMITTED");
    }
    assertThat(Decided.briefly(THRICE, history)).containsExactly("fail A: SCHEDULE");
  }

  @Test
  void aTimerThatSwfTakesLaterIsStartedAfterAPause() {
    var history = failedOnce();
    history.refused(DecisionKind.START_TIMER, "A#2", "TIMER_CREATION_RATE_EXCEEDED");
    assertThat(Decided.briefly(THRICE, history)).containsExactly("timer #hold-1 1");

    history.timerStarted("#hold-1").timerFired("#hold-1");
    assertThat(Decided.briefly(THRICE, history)).containsExactly("timer A#2 10");
  }
}
