package io.cloudprocessingengine.decider.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.cloudprocessingengine.decider.history.DecisionKind;
import io.cloudprocessingengine.decider.history.HistoryBuilder;
import io.cloudprocessingengine.decider.history.Outcome;
import io.cloudprocessingengine.decider.plan.ActivityTypeId;
import io.cloudprocessingengine.decider.plan.OnFailure;
import io.cloudprocessingengine.decider.plan.Plan;
import org.junit.jupiter.api.Test;

class CancelTest {
  private static final Plan PLAN = PlanBuilder.plan().activity("A").activity("B", "A").build();

  @Test
  void aJobThatRunsNothingIsCanceledAtOnce() {
    assertThat(Decided.briefly(PLAN, HistoryBuilder.started().cancelRequested()))
        .containsExactly("cancel");
  }

  @Test
  void whatRunsIsAskedToStopFirst() {
    var history = HistoryBuilder.started().scheduled("A").cancelRequested();
    assertThat(Decided.briefly(PLAN, history)).containsExactly("timer #cancel-wait 120", "stop A");

    history.timerStarted("#cancel-wait").askedToStop("A").ended("A", new Outcome.Canceled(""));
    assertThat(Decided.briefly(PLAN, history)).containsExactly("cancel");
  }

  @Test
  void noStepStartsAfterTheRequest() {
    var history = HistoryBuilder.started().scheduled("A").cancelRequested().completed("A", "{}");

    assertThat(Decided.briefly(PLAN, history)).containsExactly("cancel");
  }

  @Test
  void anActivityThatFailsWhileItStopsDoesNotMakeTheJobFail() {
    var history =
        HistoryBuilder.started().scheduled("A").cancelRequested().failed("A", "killed", "");

    assertThat(Decided.briefly(PLAN, history)).containsExactly("cancel");
  }

  @Test
  void aJobThatWasDoneWhenTheRequestCameIsCompleted() {
    var plan = PlanBuilder.plan().activity("A").build();
    var history = HistoryBuilder.started().scheduled("A").completed("A", "{}");
    history.refused(DecisionKind.COMPLETE_WORKFLOW, "", "UNHANDLED_DECISION").cancelRequested();

    assertThat(Decided.briefly(plan, history)).containsExactly("complete {\"A\":{}}");
  }

  @Test
  void aRequestEndsTheWaitOfOnFailureWait() {
    var plan = PlanBuilder.plan().onFailure(OnFailure.WAIT).activity("A").activity("B").build();
    var history =
        HistoryBuilder.started().scheduled("A", "B").failed("A", "no", "").cancelRequested();
    assertThat(Decided.briefly(plan, history)).containsExactly("timer #cancel-wait 120", "stop B");

    assertThat(Decided.briefly(plan, history.ended("B", new Outcome.Canceled(""))))
        .containsExactly("fail A: no");
  }

  @Test
  void oneCancelledActivityEndsItsStepOnly() {
    var plan = PlanBuilder.plan().activity("A").activity("B", "A:failed").build();
    var history = HistoryBuilder.started().scheduled("A").ended("A", new Outcome.Canceled(""));

    assertThat(Decided.briefly(plan, history)).containsExactly("schedule B");
  }

  @Test
  void theClientIsToldOfAnActivityThatWasCancelledBeforeAWorkerTookIt() {
    var plan = PlanBuilder.plan().activity("A").activity("B").build();
    var history = HistoryBuilder.started().scheduled("A", "B").begun("B");
    history.ended("A", new Outcome.Canceled("")).ended("B", new Outcome.Canceled(""));
    var task = new Notice.ActivityTask("A", new ActivityTypeId("AActivity", "v1"));

    assertThat(Decided.job(plan, history).noticesAfter(0))
        .extracting(Notice::eventId, Notice::step, Notice::what)
        .containsExactly(tuple(5L, "A", new Notice.ActivityCanceled(task)));
  }

  @Test
  void aClientCanStopOneActivity() {
    var history = HistoryBuilder.started().scheduled("A").begun("A");
    history.signaled("#cancel-activity", "{\"activityId\":\"A\",\"command\":\"c\"}");
    assertThat(Decided.briefly(PLAN, history)).containsExactly("stop A");

    assertThat(Decided.briefly(PLAN, history.askedToStop("A"))).isEmpty();
  }

  @Test
  void stoppingWhatDoesNotRunChangesNothing() {
    var history = HistoryBuilder.started().scheduled("A").completed("A", "{}");
    history.signaled("#cancel-activity", "{\"activityId\":\"A\"}");
    history.signaled("#cancel-activity", "{\"activityId\":\"Nobody\"}");
    history.signaled("#cancel-activity", "nonsense");

    assertThat(Decided.briefly(PLAN, history)).containsExactly("schedule B");
  }

  @Test
  void theClientsReasonIsKept() {
    var history = HistoryBuilder.started().signaled("#cancel", "{\"reason\":\"too late\"}");
    assertThat(Decided.briefly(PLAN, history)).containsExactly("schedule A");

    assertThat(Decided.by(PLAN, history.cancelRequested()))
        .containsExactly(new Decision.CancelWorkflow("too late"));
  }
}
