package io.cloudprocessingengine.decider.decision;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudprocessingengine.decider.history.DecisionKind;
import io.cloudprocessingengine.decider.history.Event;
import io.cloudprocessingengine.decider.history.HistoryBuilder;
import io.cloudprocessingengine.decider.history.Outcome;
import io.cloudprocessingengine.decider.plan.FailureFilter;
import io.cloudprocessingengine.decider.plan.Plan;
import io.cloudprocessingengine.decider.plan.template.Variables;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MapTest {
  private static final TaskSteps THREE = TaskSteps.PLAIN.forEach("[\"a\",\"b\",\"c\"]", 100, "0");

  private static Plan plan(TaskSteps task) {
    return PlanBuilder.plan().step("M", task.activity()).build();
  }

  /** Somebody deals with the map's failure. */
  private static Plan handled(TaskSteps task) {
    return PlanBuilder.plan().step("M", task.activity()).activity("Clean", "M:failed").build();
  }

  private static String array(int size) {
    return IntStream.range(0, size)
        .mapToObj(Integer::toString)
        .collect(Collectors.joining(",", "[", "]"));
  }

  @Test
  void everyItemIsATaskAndTheOutputsKeepTheOrderOfTheItems() {
    var history = HistoryBuilder.started();
    assertThat(Decided.briefly(plan(THREE), history))
        .containsExactly("schedule M[0]", "schedule M[1]", "schedule M[2]");

    history.scheduled("M[0]", "M[1]", "M[2]");
    history.completed("M[2]", "{\"x\":2}").completed("M[0]", "{\"x\":0}");
    assertThat(Decided.briefly(plan(THREE), history)).isEmpty();
    assertThat(Decided.briefly(plan(THREE), history.completed("M[1]", "{\"x\":1}")))
        .containsExactly("complete {\"M\":[{\"x\":0},{\"x\":1},{\"x\":2}]}");
  }

  @Test
  void theInputKnowsItsItemAndItsIndex() {
    var template =
        new FakeTemplate(
            it ->
                "[%s,%s]".formatted(it.find(Variables.ITEM).get(), it.find(Variables.INDEX).get()));

    assertThat(Decided.by(plan(THREE.input(template)), HistoryBuilder.started()))
        .extracting(it -> ((Decision.ScheduleActivity) it).input())
        .containsExactly("[\"a\",0]", "[\"b\",1]", "[\"c\",2]");
  }

  @Test
  void anEmptyArraySucceedsAtOnce() {
    assertThat(
            Decided.briefly(plan(TaskSteps.PLAIN.forEach("[]", 1, "0")), HistoryBuilder.started()))
        .containsExactly("complete {\"M\":[]}");
  }

  @Test
  void whatIsNoArrayFailsTheStep() {
    var plan = plan(TaskSteps.PLAIN.forEach("{\"a\":1}", 1, "0"));

    assertThat(Decided.by(plan, HistoryBuilder.started()))
        .singleElement()
        .extracting(it -> ((Decision.FailWorkflow) it).reason())
        .isEqualTo(
            new ClosingReason(
                "M: INVALID_INPUT",
                "for_each must give an array, and gave a value of type object"));
  }

  @Test
  void noMoreItemsRunAtATimeThanThePlanAllows() {
    var plan = plan(TaskSteps.PLAIN.forEach(array(5), 2, "0"));
    var history = HistoryBuilder.started();
    assertThat(Decided.briefly(plan, history)).containsExactly("schedule M[0]", "schedule M[1]");
    assertThat(Decided.briefly(plan, history.scheduled("M[0]", "M[1]"))).isEmpty();
    assertThat(Decided.briefly(plan, history.completed("M[1]", "{}")))
        .containsExactly("schedule M[2]");
  }

  @Test
  void anItemIsTriedAgainAndKeepsItsPlace() {
    var plan = plan(TaskSteps.PLAIN.forEach(array(3), 1, "0").retry(2, FailureFilter.ANY));
    var history = HistoryBuilder.started().scheduled("M[0]").failed("M[0]", "BUSY", "");
    assertThat(Decided.briefly(plan, history)).containsExactly("timer M[0]#2 10");

    history.timerStarted("M[0]#2").timerFired("M[0]#2");
    assertThat(Decided.briefly(plan, history)).containsExactly("schedule M[0]#2");
    history.scheduled("M[0]#2").completed("M[0]#2", "{}");
    assertThat(Decided.briefly(plan, history)).containsExactly("schedule M[1]");
  }

  @Test
  void anItemThatFailsFailsTheJobAndIsNamed() {
    var history = HistoryBuilder.started().scheduled("M[0]", "M[1]").failed("M[1]", "BAD", "why");

    assertThat(Decided.briefly(plan(THREE), history))
        .containsExactly("timer #cancel-wait 120", "stop M[0]");
    history.askedToStop("M[0]").ended("M[0]", new Outcome.Canceled(""));
    assertThat(Decided.by(plan(THREE), history))
        .singleElement()
        .extracting(it -> ((Decision.FailWorkflow) it).reason())
        .isEqualTo(new ClosingReason("M: BAD", "M[1]: why"));
  }

  @Test
  void toleratedFailuresLeaveTheErrorInTheItemsPlace() {
    var plan = plan(TaskSteps.PLAIN.forEach(array(2), 9, "50%"));
    var history = HistoryBuilder.started().scheduled("M[0]", "M[1]");
    history.failed("M[0]", "BAD", "why").completed("M[1]", "{\"x\":1}");

    assertThat(Decided.briefly(plan, history))
        .containsExactly(
            "complete {\"M\":[{\"__error__\":{\"reason\":\"BAD\",\"details\":\"why\",\"attempts\":1}},{\"x\":1}]}");
  }

  @Test
  void aFailedMapStopsItsOtherTasksBeforeItsFailureIsHandled() {
    var plan = handled(TaskSteps.PLAIN.forEach(array(9), 2, "1"));
    var history = HistoryBuilder.started().scheduled("M[0]", "M[1]").failed("M[0]", "BAD", "");
    assertThat(Decided.briefly(plan, history)).containsExactly("schedule M[2]");

    history.scheduled("M[2]").failed("M[2]", "BAD", "again");
    assertThat(Decided.briefly(plan, history)).containsExactly("stop M[1]");
    assertThat(Decided.briefly(plan, history.askedToStop("M[1]"))).isEmpty();

    history.ended("M[1]", new Outcome.Canceled(""));
    assertThat(Decided.briefly(plan, history)).containsExactly("schedule Clean");
    assertThat(Decided.job(plan, history).statuses()).containsEntry("M", StepStatus.FAILED);
  }

  @Test
  void aFailedMapForgetsItsPausedTasksAndStopsWhatBeginsLate() {
    var plan = handled(TaskSteps.PLAIN.forEach(array(9), 3, "0").retry(2, busy()));
    var history = HistoryBuilder.started().scheduled("M[0]", "M[1]").failed("M[0]", "BUSY", "");
    history.timerStarted("M[0]#2").failed("M[1]", "BAD", "");
    // M[2] had been decided when the failure came.
    history.scheduled("M[2]");
    assertThat(Decided.briefly(plan, history))
        .containsExactly("no timer M[0]#2", "stop M[2]", "schedule Clean");
  }

  private static FailureFilter busy() {
    return new FailureFilter(java.util.List.of("BUSY"), java.util.List.of());
  }

  @Test
  void moreItemsThanAResponseHoldsFollow() {
    var decisions =
        Decided.job(plan(TaskSteps.PLAIN.forEach(array(300), 250, "0")), HistoryBuilder.started())
            .decide();

    assertThat(decisions.list()).hasSize(100);
    assertThat(decisions.hasMore()).isTrue();
  }

  @Test
  void aMapThatCannotFitTheHistorySaysSoWhenItExpands() {
    var plan = plan(TaskSteps.PLAIN.forEach(array(8_300), 100, "0"));
    assertThat(Decided.by(plan, HistoryBuilder.started()))
        .singleElement()
        .extracting(it -> ((Decision.FailWorkflow) it).reason())
        .isEqualTo(
            new ClosingReason(
                "M: HISTORY_FULL",
                "for_each gives 8,300 items of at least 3 events each, and a decision for 99 of them; the job's history has room for 8,030: give each of some child workflows a part of them"));

    assertThat(
            Decided.by(
                plan(TaskSteps.PLAIN.forEach(array(7_500), 10, "0")), HistoryBuilder.started()))
        .hasSize(10);
  }

  @Test
  void aMapOfOneAtATimeNeedsADecisionForEach() {
    var plan = plan(TaskSteps.PLAIN.forEach(array(5_000), 1, "0"));

    assertThat(Decided.job(plan, HistoryBuilder.started()).verdict().orElseThrow())
        .isInstanceOfSatisfying(
            Verdict.Failed.class,
            it -> assertThat(it.failure().details()).contains("has room for 4,132"));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 10, 99, 100, 500})
  void aMapThatIsLetBeginFitsIfAllThatCanEndTogetherDoes(int concurrency) {
    var items = mostThatFit(concurrency);
    var plan = plan(TaskSteps.PLAIN.forEach(array(items), concurrency, "0"));
    var history = HistoryBuilder.started();

    var job = Decided.job(plan, history);
    while (job.verdict().isEmpty()) {
      job.addAll(endedTogether(history, job.decide().list()));
    }

    assertThat(job.verdict().get()).isInstanceOf(Verdict.Succeeded.class);
  }

  /** All of them are done before the next decision. */
  private static List<Event> endedTogether(HistoryBuilder history, List<Decision> decisions) {
    history.decided();
    var scheduled = new ArrayList<String>();
    for (var decision : decisions) {
      if (decision instanceof Decision.ScheduleActivity it) {
        history.scheduled(it.activityId());
        scheduled.add(it.activityId());
      } else if (decision instanceof Decision.StartTimer it) {
        history.timerStarted(it.timerId()).timerFired(it.timerId());
      }
    }
    scheduled.forEach(history::begun);
    scheduled.forEach(it -> history.completed(it, "{}"));
    return history.events();
  }

  private static int mostThatFit(int concurrency) {
    var plan = plan(TaskSteps.PLAIN.forEach(array(9_000), concurrency, "0"));
    var verdict = (Verdict.Failed) Decided.job(plan, HistoryBuilder.started()).verdict().get();
    var room = Pattern.compile("room for ([0-9,]+)").matcher(verdict.failure().details());
    assertThat(room.find()).isTrue();
    return Integer.parseInt(room.group(1).replace(",", ""));
  }

  @Test
  void twoMapsThatFitOnlyAloneDoNotFitTogether() {
    var half = TaskSteps.PLAIN.forEach(array(5_000), 100, "0");
    var plan = PlanBuilder.plan().step("M", half.activity()).step("N", half.activity()).build();

    assertThat(Decided.job(plan, HistoryBuilder.started()).verdict().orElseThrow())
        .isInstanceOfSatisfying(Verdict.Failed.class, it -> assertThat(it.step()).contains("N"));
  }

  @Test
  void itemsWhoseInputCannotBeMadeFailOneByOne() {
    var broken = FakeTemplate.failing("no");
    var plan = plan(TaskSteps.PLAIN.forEach(array(5_000), 100, "100%").input(broken));

    assertThat(Decided.job(plan, HistoryBuilder.started()).statuses())
        .containsEntry("M", StepStatus.SUCCEEDED);
  }

  @Test
  void aRefusalThatPassesHoldsOnlyTheItem() {
    var history = HistoryBuilder.started().scheduled("M[0]", "M[2]");
    history.refused(DecisionKind.SCHEDULE_ACTIVITY, "M[1]", "ACTIVITY_CREATION_RATE_EXCEEDED");
    assertThat(Decided.briefly(plan(THREE), history)).containsExactly("timer #hold-1 1");

    history.timerStarted("#hold-1").timerFired("#hold-1");
    assertThat(Decided.briefly(plan(THREE), history)).containsExactly("schedule M[1]");
  }
}
