package io.cloudprocessingengine.decider.decision;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudprocessingengine.decider.decision.PlanBuilder.Activity;
import io.cloudprocessingengine.decider.history.HistoryBuilder;
import io.cloudprocessingengine.decider.plan.EvalStep;
import io.cloudprocessingengine.decider.plan.Plan;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StepOrderTest {
  @Test
  void stepsThatRequireNothingBeginTogether() {
    var plan = PlanBuilder.plan().activity("A").activity("B").activity("C", "A").build();

    assertThat(Decided.briefly(plan, HistoryBuilder.started()))
        .containsExactly("schedule A", "schedule B");
  }

  @Test
  void tellsSwfAllThatAnActivityNeeds() {
    var plan =
        PlanBuilder.plan()
            .activity("A", Activity.withInput(FakeTemplate.json("{\"n\":1}")))
            .build();

    var schedule = (Decision.ScheduleActivity) Decided.by(plan, HistoryBuilder.started()).get(0);

    assertThat(schedule.input()).isEqualTo("{\"n\":1}");
    assertThat(schedule.activity().type()).hasToString("AActivity v1");
    assertThat(schedule.scheduling().taskList()).isEqualTo("A-list");
  }

  @Test
  void whatIsScheduledIsNotScheduledAgain() {
    var plan = PlanBuilder.plan().activity("A").activity("B").build();

    assertThat(Decided.briefly(plan, HistoryBuilder.started().decided().scheduled("A")))
        .containsExactly("schedule B");
    assertThat(
            Decided.briefly(
                plan, HistoryBuilder.started().decided().scheduled("A", "B").begun("A")))
        .isEmpty();
  }

  @Test
  void aStepDeclaredBeforeWhatItRequiresRuns() {
    var plan = PlanBuilder.plan().activity("B", "A").activity("A").build();
    var history = HistoryBuilder.started();
    assertThat(Decided.briefly(plan, history)).containsExactly("schedule A");

    assertThat(Decided.briefly(plan, history.scheduled("A").completed("A", "{}")))
        .containsExactly("schedule B");
  }

  @Test
  void aJoinWaitsForAllItsParentsEvenWhenOneMismatches() {
    var plan =
        PlanBuilder.plan().activity("A").activity("B").activity("C", "A:failed", "B").build();
    var history = HistoryBuilder.started().scheduled("A", "B").completed("A", "{}");
    assertThat(Decided.job(plan, history).statuses()).containsEntry("C", StepStatus.WAITING);

    history.completed("B", "{}");
    assertThat(Decided.job(plan, history).statuses()).containsEntry("C", StepStatus.SKIPPED);
  }

  @ParameterizedTest
  @CsvSource({
    "A:succeeded, RUN, FAIL_JOB, SKIP",
    "A:failed, SKIP, RUN, SKIP",
    "A:skipped, SKIP, FAIL_JOB, RUN",
    "A:completed, RUN, RUN, RUN",
    "A, RUN, FAIL_JOB, SKIP"
  })
  void aRequirementIsMetByItsStatus(
      String requires, String onSuccess, String onFailure, String onSkip) {
    var plan = PlanBuilder.plan().activity("A").activity("B", requires).build();
    var scheduled = HistoryBuilder.started().scheduled("A");
    assertThat(whatBecomesOfB(plan, scheduled.completed("A", "{}"))).isEqualTo(onSuccess);
    assertThat(whatBecomesOfB(plan, HistoryBuilder.started().scheduled("A").failed("A", "no", "")))
        .isEqualTo(onFailure);

    var skipping =
        PlanBuilder.plan()
            .when(FakeTemplate.json("false"))
            .activity("A")
            .activity("B", requires)
            .build();
    assertThat(whatBecomesOfB(skipping, HistoryBuilder.started())).isEqualTo(onSkip);
  }

  private static String whatBecomesOfB(Plan plan, HistoryBuilder history) {
    var job = Decided.job(plan, history);
    if (job.verdict().filter(Verdict.Failed.class::isInstance).isPresent()) {
      return "FAIL_JOB";
    }
    return job.statuses().get("B") == StepStatus.SKIPPED ? "SKIP" : "RUN";
  }

  @Test
  void theChildrenOfASkippedStepAreSkippedToo() {
    var plan =
        PlanBuilder.plan()
            .when(FakeTemplate.json("0"))
            .activity("A")
            .activity("B", "A")
            .activity("C", "B")
            .build();
    var job = Decided.job(plan, HistoryBuilder.started());

    assertThat(job.statuses().values()).containsOnly(StepStatus.SKIPPED);
    assertThat(job.noticesAfter(0)).extracting(Notice::step).containsExactly("A", "B", "C");
    assertThat(job.noticesAfter(1)).isEmpty();
    assertThat(job.decide().list()).containsExactly(new Decision.CompleteWorkflow("{}"));
  }

  @Test
  void aComputedStepHasItsValueAtOnceAndThoseAfterItSeeIt() {
    var plan =
        PlanBuilder.plan()
            .step("E", new EvalStep(FakeTemplate.json("{\"x\":2}")))
            .activity("A", Activity.withInput(FakeTemplate.variable("E")), "E")
            .build();

    assertThat(Decided.by(plan, HistoryBuilder.started()))
        .singleElement()
        .isInstanceOfSatisfying(
            Decision.ScheduleActivity.class, it -> assertThat(it.input()).isEqualTo("{\"x\":2}"));
  }

  @Test
  void templatesSeeInputJobAndRequiredStepsOnly() {
    var names =
        new FakeTemplate(
            variables ->
                new TreeSet<>(variables.byName().keySet())
                    .toString()
                    .replaceAll("(\\w+)", "\"$1\""));
    var plan =
        PlanBuilder.plan()
            .activity("A")
            .activity("B")
            .activity("C", Activity.withInput(names), "A")
            .build();
    var history =
        HistoryBuilder.started().scheduled("A", "B").completed("A", "{}").completed("B", "{}");

    assertThat(((Decision.ScheduleActivity) Decided.by(plan, history).get(0)).input())
        .isEqualTo("[\"A\", \"__attempt__\", \"__input__\", \"__workflow__\"]");
  }

  @Test
  void theJobKnowsItself() {
    var plan =
        PlanBuilder.plan().step("E", new EvalStep(FakeTemplate.variable("__workflow__"))).build();
    var history = HistoryBuilder.startedWith("{\"client\": {\"jobId\": \"j1\"}}");

    assertThat(Decided.briefly(plan, history))
        .containsExactly(
            "complete {\"E\":{\"workflowId\":\"acme-1\",\"runId\":\"run-1\",\"name\":\"Test\",\"version\":\"1\",\"jobId\":\"j1\"}}");
  }
}
