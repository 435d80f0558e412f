package io.cloudprocessingengine.decider.decision;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudprocessingengine.decider.history.HistoryBuilder;
import io.cloudprocessingengine.decider.plan.Plan;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StepLedgerTest {
  private static final Plan PLAN =
      PlanBuilder.plan()
          .activity("A")
          .activity("B", "A:failed")
          .step("M", TaskSteps.PLAIN.forEach("[]", 1, "0").lambda())
          .build();

  @Test
  void theFirstDecisionNamesTheStepsOfThePlan() {
    assertThat(Decided.job(PLAN, HistoryBuilder.started()).contextAfter(0))
        .isEqualTo(
            "{\"steps\":[\"A\",\"B\","
                + "{\"name\":\"M\",\"kind\":\"map\"}],"
                + "\"ended\":[{\"name\":\"M\",\"status\":\"succeeded\"}]}");
  }

  @Test
  void eachDecisionTellsTheStepsThatEndedSinceTheOneBefore() {
    var history = HistoryBuilder.started().decided().scheduled("A").begun("A");
    assertThat(Decided.job(PLAN, history).contextAfter(3)).isEmpty();

    history.failed("A", "no", "x".repeat(1_000));
    assertThat(Decided.job(PLAN, history).contextAfter(3))
        .isEqualTo(
            "{\"ended\":[{\"name\":\"A\",\"status\":\"failed\",\"reason\":\"no\",\"details\":\"%s…\"}]}"
                .formatted("x".repeat(499)));
  }

  @Test
  void aSkippedStepSaysWhy() {
    var history = HistoryBuilder.started().decided().scheduled("A").completed("A", "{}");

    assertThat(Decided.job(PLAN, history).contextAfter(3))
        .contains("{\"name\":\"B\",\"status\":\"skipped\",\"reason\":\"")
        .doesNotContain("\"name\":\"A\"");
  }

  @Test
  void aStepThatAnEarlierRunDidSaysSo() {
    var history =
        HistoryBuilder.startedWith(
            "{\"__retry__\":{\"parts\":0,\"carried\":[{\"task\":\"A\",\"result\":\"{}\"}]}}");

    assertThat(Decided.job(PLAN, history).contextAfter(0))
        .contains("{\"name\":\"A\",\"status\":\"succeeded\",\"carried\":true}");
  }

  @Test
  void itNeverGrowsBeyondWhatSwfTakes() {
    var plan = PlanBuilder.plan();
    IntStream.range(0, 2_000)
        .forEach(
            i ->
                plan.step(
                    "A-rather-long-name-of-a-step-" + i,
                    TaskSteps.PLAIN.forEach("[]", 1, "0").lambda()));

    var context = Decided.job(plan.build(), HistoryBuilder.started()).contextAfter(0);

    assertThat(context).hasSizeBetween(30_000, 32_768).doesNotContain("\"steps\"");
  }
}
