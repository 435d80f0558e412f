package io.cloudprocessingengine.decider.decision;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudprocessingengine.decider.history.HistoryBuilder;
import io.cloudprocessingengine.decider.history.WorkKind;
import io.cloudprocessingengine.decider.plan.Plan;
import io.cloudprocessingengine.decider.plan.SignalStep;
import io.cloudprocessingengine.decider.plan.Timeout;
import io.cloudprocessingengine.decider.plan.WaitStep;
import io.cloudprocessingengine.decider.plan.template.Variables;
import org.junit.jupiter.api.Test;

class RetriedJobTest {
  private static final Plan TWO = PlanBuilder.plan().activity("A").activity("B", "A").build();
  private static final Plan MAP =
      PlanBuilder.plan()
          .step("M", TaskSteps.PLAIN.forEach("[\"a\",\"b\",\"c\"]", 100, "0").activity())
          .build();

  private static HistoryBuilder retried(int parts, String carried) {
    return HistoryBuilder.startedWith(
        "{\"file\":\"f\",\"__retry__\":{\"of\":\"run-0\",\"command\":\"c\",\"parts\":%d,\"carried\":%s}}"
            .formatted(parts, carried));
  }

  @Test
  void whatHadSucceededIsNotRunAgain() {
    var history = retried(0, "[{\"task\":\"A\",\"result\":\"{}\"}]");

    assertThat(Decided.briefly(TWO, history)).containsExactly("schedule B");
  }

  @Test
  void aMapRunsItsOtherItemsOnly() {
    var history =
        retried(
            0,
            "[{\"task\":\"M[0]\",\"result\":\"{\\\"x\\\":1}\"},{\"task\":\"M[2]\",\"result\":\"{\\\"x\\\":3}\"}]");
    assertThat(Decided.briefly(MAP, history)).containsExactly("schedule M[1]");

    history.scheduled("M[1]").completed("M[1]", "{\"x\":2}");
    assertThat(Decided.briefly(MAP, history))
        .containsExactly("complete {\"M\":[{\"x\":1},{\"x\":2},{\"x\":3}]}");
  }

  @Test
  void aResultThatFitsNoMoreIsMadeAgain() {
    var history = retried(0, "[{\"task\":\"M[1]\",\"result\":\"not JSON\"}]");

    assertThat(Decided.briefly(MAP, history))
        .containsExactly("schedule M[0]", "schedule M[1]", "schedule M[2]");
  }

  @Test
  void childrenAndFunctionsAreCarriedToo() {
    var plan =
        PlanBuilder.plan()
            .step("C", TaskSteps.PLAIN.child())
            .step("L", TaskSteps.PLAIN.lambda())
            .build();
    var history =
        retried(0, "[{\"task\":\"C\",\"result\":\"1\"},{\"task\":\"L\",\"result\":\"text\"}]");

    assertThat(Decided.briefly(plan, history)).containsExactly("complete {\"C\":1,\"L\":\"text\"}");
  }

  @Test
  void aWaitThatWasOverIsOver() {
    var plan =
        PlanBuilder.plan()
            .step("Pause", new WaitStep(FakeTemplate.json("\"60s\"")))
            .activity("A", "Pause")
            .build();

    assertThat(Decided.briefly(plan, retried(0, "[{\"timer\":\"Pause\"}]")))
        .containsExactly("schedule A");
    assertThat(Decided.briefly(plan, retried(0, "[]"))).containsExactly("timer Pause 60");
  }

  @Test
  void signalsToAnEarlierRunCountInTheirOrder() {
    var plan =
        PlanBuilder.plan()
            .step("First", new SignalStep("ok", Timeout.NONE))
            .step("Second", new SignalStep("ok", Timeout.NONE), "First")
            .build();
    var history =
        retried(0, "[{\"signal\":\"ok\",\"input\":\"1\"},{\"signal\":\"ok\",\"input\":\"2\"}]");

    assertThat(Decided.briefly(plan, history))
        .containsExactly("complete {\"First\":1,\"Second\":2}");
  }

  @Test
  void nothingBeginsBeforeAllPartsAreIn() {
    var history = retried(2, "[]");
    assertThat(Decided.briefly(TWO, history)).isEmpty();

    history.signaled("#carry-2", "[{\"task\":\"X\",\"result\":\"1\"}]");
    history.signaled("#carry-2", "[{\"task\":\"X\",\"result\":\"1\"}]");
    assertThat(Decided.briefly(TWO, history)).isEmpty();

    history.signaled("#carry-1:A", "{}");
    assertThat(Decided.briefly(TWO, history)).containsExactly("schedule B");
  }

  @Test
  void aSignalMayBeAPartOfItsOwn() {
    var plan = PlanBuilder.plan().step("Wait", new SignalStep("a=b:c", Timeout.NONE)).build();
    var history = retried(1, "[]");
    history.signaled("#carry-1=a=b:c", "7").signaled("#carry-1=a=b:c", "8");

    assertThat(Decided.briefly(plan, history)).containsExactly("complete {\"Wait\":7}");
  }

  @Test
  void thePlanDoesNotSeeWhatIsCarried() {
    var plan =
        PlanBuilder.plan()
            .output(new FakeTemplate(it -> it.find(Variables.INPUT).get().toString()))
            .activity("A")
            .build();

    assertThat(Decided.briefly(plan, retried(0, "[{\"task\":\"A\",\"result\":\"{}\"}]")))
        .containsExactly("complete {\"file\":\"f\"}");
  }

  @Test
  void nonsenseInItsPlaceIsIgnored() {
    var history = HistoryBuilder.startedWith("{\"__retry__\":[1,{\"parts\":\"x\"}]}");
    history.signaled("#carry-999999999", "1").signaled("#carry-x", "").signaled("#other", "{");

    assertThat(Decided.briefly(TWO, history)).containsExactly("schedule A");
  }

  @Test
  void aChildIsNobodysFurtherRun() {
    var input = "{\"__retry__\":{\"parts\":1,\"carried\":[{\"task\":\"A\",\"result\":\"{}\"}]}}";

    assertThat(Decided.briefly(TWO, HistoryBuilder.startedAsChildWith(input)))
        .containsExactly("schedule A");
  }

  @Test
  void keptResultsAreUsedOnceOnly() {
    var history = retried(0, "[{\"task\":\"A\",\"result\":\"{}\"}]");
    history.scheduled(WorkKind.ACTIVITY, "B");

    assertThat(Decided.job(TWO, history).statuses())
        .containsEntry("A", StepStatus.SUCCEEDED)
        .containsEntry("B", StepStatus.RUNNING);
  }
}
