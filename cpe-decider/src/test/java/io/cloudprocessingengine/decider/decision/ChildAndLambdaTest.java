package io.cloudprocessingengine.decider.decision;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudprocessingengine.decider.history.DecisionKind;
import io.cloudprocessingengine.decider.history.HistoryBuilder;
import io.cloudprocessingengine.decider.history.Outcome;
import io.cloudprocessingengine.decider.history.WorkKind;
import io.cloudprocessingengine.decider.plan.ChildPolicy;
import io.cloudprocessingengine.decider.plan.FailureFilter;
import io.cloudprocessingengine.decider.plan.Plan;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChildAndLambdaTest {
  private static final String CHILD = Decided.child("C");
  private static final Plan PARENT = plan(TaskSteps.PLAIN);
  private static final Plan LAMBDA = PlanBuilder.plan().step("L", TaskSteps.PLAIN.lambda()).build();

  private static Plan plan(TaskSteps task) {
    return PlanBuilder.plan().step("C", task.child()).build();
  }

  private static Plan plan(ChildPolicy policy) {
    return PlanBuilder.plan().step("C", TaskSteps.PLAIN.child(policy)).activity("A").build();
  }

  private static HistoryBuilder initiated() {
    return HistoryBuilder.started().scheduled(WorkKind.CHILD_WORKFLOW, CHILD);
  }

  @Test
  void aChildIsStartedAndItsResultIsTheOutput() {
    assertThat(Decided.briefly(PARENT, HistoryBuilder.started())).containsExactly("child " + CHILD);
    assertThat(Decided.briefly(PARENT, initiated().begun(CHILD))).isEmpty();
    assertThat(Decided.briefly(PARENT, initiated().completed(CHILD, "{\"n\":[1]}")))
        .containsExactly("complete {\"C\":{\"n\":[1]}}");
    assertThat(Decided.briefly(PARENT, initiated().completed(CHILD, "no JSON")))
        .containsExactly("complete {\"C\":\"no JSON\"}");
    assertThat(Decided.briefly(PARENT, initiated().completed(CHILD, "")))
        .containsExactly("complete {\"C\":null}");
  }

  @Test
  void aChildsIdSaysWhoseItIsAndFitsWhateverTheNames() {
    assertThat(CHILD).startsWith("acme-1.C.").hasSizeLessThanOrEqualTo(256);
    var longName = "s".repeat(230);
    var plan = PlanBuilder.plan().step(longName, TaskSteps.PLAIN.child()).build();
    var execution =
        new io.cloudprocessingengine.decider.history.ExecutionId("w".repeat(256), "run");
    var decision =
        new Decider(Limits.SWF)
            .decide(plan, execution, HistoryBuilder.started().events())
            .list()
            .get(0);

    assertThat(((Decision.StartChild) decision).workflowId()).hasSizeLessThanOrEqualTo(256);
  }

  @ParameterizedTest
  @MethodSource
  void aChildThatDoesNotCompleteFailsTheStep(Outcome outcome, String reason) {
    assertThat(Decided.briefly(PARENT, initiated().ended(CHILD, outcome)))
        .containsExactly("fail C: " + reason);
  }

  static List<Arguments> aChildThatDoesNotCompleteFailsTheStep() {
    return List.of(
        Arguments.of(new Outcome.Failed("A: BROKEN", "why"), "A: BROKEN"),
        Arguments.of(new Outcome.TimedOut("START_TO_CLOSE", ""), "TIMEOUT.START_TO_CLOSE"),
        Arguments.of(new Outcome.Failed("TERMINATED", ""), "TERMINATED"),
        Arguments.of(new Outcome.Canceled(""), "CANCELED"));
  }

  @Test
  void aCancelRequestIsPassedOnToAChildThatRuns() {
    var history = initiated().cancelRequested();
    assertThat(Decided.briefly(PARENT, history)).containsExactly("timer #cancel-wait 120");

    history.timerStarted("#cancel-wait").begun(CHILD);
    assertThat(Decided.briefly(PARENT, history)).containsExactly("stop child " + CHILD);
    history.askedToStop(WorkKind.CHILD_WORKFLOW, CHILD);
    assertThat(Decided.briefly(PARENT, history)).isEmpty();

    history.refused(
        DecisionKind.REQUEST_CANCEL_EXTERNAL_WORKFLOW,
        CHILD,
        "REQUEST_CANCEL_EXTERNAL_WORKFLOW_EXECUTION_RATE_EXCEEDED");
    assertThat(Decided.briefly(PARENT, history)).containsExactly("timer #hold-1 1");
    history.timerStarted("#hold-1").timerFired("#hold-1");
    assertThat(Decided.briefly(PARENT, history)).containsExactly("stop child " + CHILD);

    history.askedToStop(WorkKind.CHILD_WORKFLOW, CHILD).ended(CHILD, new Outcome.Canceled(""));
    assertThat(Decided.briefly(PARENT, history)).containsExactly("cancel");
  }

  @Test
  void aChildThatIsAbandonedIsNeitherStoppedNorWaitedFor() {
    var plan = plan(ChildPolicy.ABANDON);
    var history = initiated().begun(CHILD).scheduled("A").cancelRequested();
    assertThat(Decided.briefly(plan, history)).containsExactly("timer #cancel-wait 120", "stop A");

    history.timerStarted("#cancel-wait").askedToStop("A").ended("A", new Outcome.Canceled(""));
    assertThat(Decided.briefly(plan, history)).containsExactly("cancel");

    var failed = initiated().begun(CHILD).scheduled("A").failed("A", "BROKEN", "");
    assertThat(Decided.briefly(plan, failed)).containsExactly("fail A: BROKEN");
  }

  @Test
  void aChildThatIsToBeCanceledIsWaitedFor() {
    var failed = initiated().begun(CHILD).scheduled("A").failed("A", "BROKEN", "");

    assertThat(Decided.briefly(plan(ChildPolicy.REQUEST_CANCEL), failed))
        .containsExactly("timer #cancel-wait 120", "stop child " + CHILD);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aChildThatSwfCannotStartNowIsStartedLater(boolean afterItWasAnnounced) {
    var history = afterItWasAnnounced ? initiated() : HistoryBuilder.started();
    history.refused(DecisionKind.START_CHILD_WORKFLOW, CHILD, "CHILD_CREATION_RATE_EXCEEDED");
    assertThat(Decided.briefly(PARENT, history)).containsExactly("timer #hold-1 1");

    history.timerStarted("#hold-1").timerFired("#hold-1");
    assertThat(Decided.briefly(PARENT, history)).containsExactly("child " + CHILD);
    history.scheduled(WorkKind.CHILD_WORKFLOW, CHILD).begun(CHILD).completed(CHILD, "1");
    assertThat(Decided.briefly(PARENT, history)).containsExactly("complete {\"C\":1}");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aChildThatSwfNeverStartsFailsTheStep(boolean afterItWasAnnounced) {
    var history = afterItWasAnnounced ? initiated() : HistoryBuilder.started();
    history.refused(DecisionKind.START_CHILD_WORKFLOW, CHILD, "WORKFLOW_TYPE_DOES_NOT_EXIST");

    assertThat(Decided.briefly(PARENT, history)).containsExactly("fail C: SCHEDULE");
    assertThat(Decided.job(PARENT, history).state().openWork()).isEmpty();
  }

  @Test
  void aMapOverChildrenTriesEachAgainByAnIdOfItsOwn() {
    var plan = plan(TaskSteps.PLAIN.forEach("[1,2]", 9, "0").retry(2, FailureFilter.ANY));
    var history = HistoryBuilder.started();
    assertThat(Decided.briefly(plan, history))
        .containsExactly("child " + Decided.child("C[0]"), "child " + Decided.child("C[1]"));

    history.scheduled(WorkKind.CHILD_WORKFLOW, Decided.child("C[1]"));
    history.ended(Decided.child("C[1]"), new Outcome.Failed("TERMINATED", ""));
    history.timerStarted("C[1]#2").timerFired("C[1]#2");
    assertThat(Decided.briefly(plan, history)).contains("child " + Decided.child("C[1]#2"));
  }

  @Test
  void aChildsClientIsThatOfItsJobWhateverThePayloadClaims() {
    var claiming = FakeTemplate.json("{\"client\":{\"name\":\"evil\"},\"n\":1}");
    var plan = plan(TaskSteps.PLAIN.input(claiming));
    var own = HistoryBuilder.startedWith("{\"client\":{\"name\":\"acme\"}}");

    assertThat(input(plan, own)).isEqualTo("{\"client\":{\"name\":\"acme\"},\"n\":1}");
    assertThat(input(plan, HistoryBuilder.started())).isEqualTo("{\"n\":1}");
  }

  @Test
  void noPayloadTellsAChildThatStepsOfItsAreDone() {
    var claiming =
        FakeTemplate.json(
            "{\"n\":1,\"__retry__\":{\"parts\":9,\"carried\":[{\"task\":\"A\",\"result\":\"{}\"}]}}");

    assertThat(input(plan(TaskSteps.PLAIN.input(claiming)), HistoryBuilder.started()))
        .isEqualTo("{\"n\":1}");
  }

  private static String input(Plan plan, HistoryBuilder history) {
    return Decided.by(plan, history).get(0).payload();
  }

  @Test
  void aFunctionIsRunAndItsResultIsTheOutput() {
    assertThat(Decided.briefly(LAMBDA, HistoryBuilder.started())).containsExactly("lambda L");
    var history = HistoryBuilder.started().scheduled(WorkKind.LAMBDA, "L").begun("L");
    assertThat(Decided.briefly(LAMBDA, history)).isEmpty();
    assertThat(Decided.briefly(LAMBDA, history.completed("L", "[1]")))
        .containsExactly("complete {\"L\":[1]}");
  }

  @Test
  void aFunctionIsGivenJsonEvenIfThePlanGivesAText() {
    var text =
        PlanBuilder.plan()
            .step("L", TaskSteps.PLAIN.input(new TextTemplate("hello")).lambda())
            .build();

    assertThat(input(text, HistoryBuilder.started())).isEqualTo("\"hello\"");
    assertThat(input(LAMBDA, HistoryBuilder.started())).isEmpty();
  }

  @Test
  void aFunctionThatCannotBeStartedFailsTheStep() {
    var history = HistoryBuilder.started().scheduled(WorkKind.LAMBDA, "L");
    history.ended("L", new Outcome.Failed("ASSUME_ROLE_FAILED", "no role"));
    assertThat(Decided.briefly(LAMBDA, history)).containsExactly("fail L: ASSUME_ROLE_FAILED");

    var refused = HistoryBuilder.started();
    refused.refused(DecisionKind.SCHEDULE_LAMBDA, "L", "LAMBDA_SERVICE_NOT_AVAILABLE_IN_REGION");
    assertThat(Decided.briefly(LAMBDA, refused)).containsExactly("fail L: SCHEDULE");
  }

  @Test
  void aFunctionIsNotAskedToStopButWaitedFor() {
    var history = HistoryBuilder.started().scheduled(WorkKind.LAMBDA, "L").cancelRequested();
    assertThat(Decided.briefly(LAMBDA, history)).containsExactly("timer #cancel-wait 120");

    history.timerStarted("#cancel-wait").completed("L", "1");
    assertThat(Decided.briefly(LAMBDA, history)).containsExactly("cancel");
  }

  @Test
  void eachKindOfTaskHasItsOwnLimit() {
    var builder = PlanBuilder.plan();
    IntStream.range(0, 1_000).forEach(i -> builder.step("A" + i, TaskSteps.PLAIN.activity()));
    var plan = builder.step("L", TaskSteps.PLAIN.lambda()).build();
    var history = HistoryBuilder.started();
    IntStream.range(0, 1_000).forEach(i -> history.scheduled("A" + i));

    assertThat(Decided.briefly(plan, history)).containsExactly("lambda L");
  }
}
