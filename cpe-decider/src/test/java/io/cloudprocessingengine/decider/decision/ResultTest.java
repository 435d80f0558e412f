package io.cloudprocessingengine.decider.decision;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudprocessingengine.decider.decision.PlanBuilder.Activity;
import io.cloudprocessingengine.decider.history.HistoryBuilder;
import io.cloudprocessingengine.decider.plan.EvalStep;
import org.junit.jupiter.api.Test;

class ResultTest {
  @Test
  void theResultIsTheOutputsOfAllThatSucceeded() {
    var plan =
        PlanBuilder.plan()
            .activity("A", Activity.withOutput("kind", "$.probe.kind"))
            .when(FakeTemplate.json("false"))
            .activity("B")
            .build();
    var history =
        HistoryBuilder.started().scheduled("A").completed("A", "{\"probe\": {\"kind\": \"jpeg\"}}");

    assertThat(Decided.briefly(plan, history))
        .containsExactly("complete {\"A\":{\"kind\":\"jpeg\"}}");
  }

  @Test
  void whatAResultLacksIsNull() {
    var plan =
        PlanBuilder.plan().activity("A", Activity.withOutput("kind", "$.probe.kind")).build();

    assertThat(Decided.briefly(plan, HistoryBuilder.started().scheduled("A").completed("A", "{}")))
        .containsExactly("complete {\"A\":{\"kind\":null}}");
    assertThat(Decided.briefly(plan, HistoryBuilder.started().scheduled("A").completed("A", "")))
        .containsExactly("complete {\"A\":{\"kind\":null}}");
  }

  @Test
  void aPlanSaysWhatItsResultIs() {
    var plan =
        PlanBuilder.plan()
            .output(FakeTemplate.variable("E"))
            .step("E", new EvalStep(FakeTemplate.json("[1]")))
            .build();

    assertThat(Decided.briefly(plan, HistoryBuilder.started())).containsExactly("complete [1]");
  }

  @Test
  void anOutputThatCannotBeMadeFailsTheJob() {
    var plan = PlanBuilder.plan().output(FakeTemplate.failing("no such thing")).build();

    assertThat(Decided.by(plan, HistoryBuilder.started()))
        .singleElement()
        .isInstanceOfSatisfying(
            Decision.FailWorkflow.class,
            it -> {
              assertThat(it.reason().reason()).isEqualTo("INVALID_OUTPUT");
              assertThat(it.reason().details()).contains("no such thing");
            });
  }

  @Test
  void aResultThatIsTooLargeFailsTheJobAndIsNeverCut() {
    var long1 = "\"" + "x".repeat(32_766) + "\"";
    var plan = PlanBuilder.plan().output(FakeTemplate.variable("__input__")).build();
    assertThat(Decided.briefly(plan, HistoryBuilder.startedWith(long1)))
        .containsExactly("complete " + long1);

    var long2 = "\"" + "x".repeat(32_767) + "\"";
    assertThat(Decided.briefly(plan, HistoryBuilder.startedWith(long2)))
        .containsExactly("fail TOO_LARGE");
  }

  @Test
  void aResultThatIsNotJsonFailsTheStep() {
    var plan = PlanBuilder.plan().activity("A", Activity.withOutput("all", "$")).build();
    var history = HistoryBuilder.started().scheduled("A").completed("A", "done!");

    assertThat(Decided.by(plan, history))
        .singleElement()
        .isInstanceOfSatisfying(
            Decision.FailWorkflow.class,
            it -> {
              assertThat(it.reason().reason()).isEqualTo("A: INVALID_OUTPUT");
              assertThat(it.reason().details()).contains("not JSON");
            });
  }

  @Test
  void aResultThatNobodyReadsMayBeAnything() {
    var plan = PlanBuilder.plan().activity("A").build();

    assertThat(
            Decided.briefly(plan, HistoryBuilder.started().scheduled("A").completed("A", "done!")))
        .containsExactly("complete {\"A\":{}}");
  }
}
