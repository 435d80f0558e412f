package io.cloudprocessingengine.decider.decision;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudprocessingengine.decider.decision.PlanBuilder.Activity;
import io.cloudprocessingengine.decider.history.HistoryBuilder;
import io.cloudprocessingengine.decider.plan.EvalStep;
import io.cloudprocessingengine.decider.plan.InputSpec;
import io.cloudprocessingengine.decider.plan.OutputsSpec;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class InvalidInputTest {
  @Test
  void anUndefinedVariableFailsTheStepAndNothingElse() {
    var plan =
        PlanBuilder.plan()
            .activity("A", Activity.withInput(FakeTemplate.failing("'x' is undefined")))
            .activity("B")
            .activity("C", "A:failed")
            .build();

    assertThat(Decided.briefly(plan, HistoryBuilder.started()))
        .containsExactly("schedule B", "schedule C");
  }

  @Test
  void anInputThatBreaksTheActivitysSchemaFailsTheStepBeforeItIsScheduled() {
    InputSpec never = input -> List.of("/user: is missing", "/size: is not a number");
    var plan =
        PlanBuilder.plan()
            .activity("A", new Activity(never, OutputsSpec.NONE, FakeTemplate.json("{}")))
            .build();

    assertThat(Decided.by(plan, HistoryBuilder.started()))
        .containsExactly(
            new Decision.FailWorkflow(
                Optional.of("A"),
                "INVALID_INPUT",
                new ClosingReason(
                    "A: INVALID_INPUT", "/user: is missing\n/size: is not a number")));
  }

  @Test
  void anInputThatIsTooLargeFailsTheStep() {
    var large = FakeTemplate.json("\"" + "x".repeat(32_767) + "\"");
    var plan = PlanBuilder.plan().activity("A", Activity.withInput(large)).build();

    assertThat(Decided.briefly(plan, HistoryBuilder.started()))
        .containsExactly("fail A: TOO_LARGE");
  }

  @Test
  void aConditionThatCannotBeEvaluatedFailsTheStep() {
    var plan = PlanBuilder.plan().when(FakeTemplate.failing("oops")).activity("A").build();

    assertThat(Decided.briefly(plan, HistoryBuilder.started()))
        .containsExactly("fail A: INVALID_INPUT");
  }

  @Test
  void aFaultOfTheTemplateEngineFailsTheStepToo() {
    var broken =
        new FakeTemplate(
            variables -> {
              throw new IllegalStateException("engine broke");
            });
    var plan = PlanBuilder.plan().step("E", new EvalStep(broken)).build();

    assertThat(Decided.briefly(plan, HistoryBuilder.started()))
        .containsExactly("fail E: INVALID_INPUT");
  }

  @Test
  void aJobsInputThatBreaksThePlansSchemaFailsTheJobAtOnce() {
    var plan =
        PlanBuilder.plan().inputSpec(input -> List.of("/file: is missing")).activity("A").build();

    assertThat(Decided.by(plan, HistoryBuilder.started()))
        .containsExactly(
            new Decision.FailWorkflow(
                Optional.empty(),
                "INVALID_INPUT",
                new ClosingReason("INVALID_INPUT", "/file: is missing")));
  }

  @Test
  void aJobsInputThatIsNotJsonFailsTheJobAtOnce() {
    var plan = PlanBuilder.plan().activity("A").build();

    assertThat(Decided.briefly(plan, HistoryBuilder.startedWith("{nope")))
        .containsExactly("fail INVALID_INPUT");
  }

  @Test
  void aJobWithoutInputRuns() {
    var plan = PlanBuilder.plan().activity("A").build();

    assertThat(Decided.briefly(plan, HistoryBuilder.startedWith(""))).containsExactly("schedule A");
  }

  @Test
  void theClientOfAnInputThatIsRefusedIsStillKnown() {
    var plan = PlanBuilder.plan().activity("A").build();
    var input = "{\"client\":{\"name\":\"acme\"},\"size\":1e999999}";

    var job = Decided.job(plan, HistoryBuilder.startedWith(input));

    assertThat(job.verdict()).containsInstanceOf(Verdict.Failed.class);
    assertThat(job.input().at("/client/name").asText()).isEqualTo("acme");
  }
}
