package io.cloudprocessingengine.decider.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HistoryTest {
  private static final WorkKey A = new WorkKey(WorkKind.ACTIVITY, "A");

  @Test
  void knowsHowTheJobWasStarted() {
    var state = fold(HistoryBuilder.startedWith("{\"x\": 1}"));

    assertThat(state.start())
        .get()
        .extracting(WorkflowStart::input, WorkflowStart::tags)
        .containsExactly("{\"x\": 1}", List.of("acme"));
    assertThat(state.lastEventId()).isEqualTo(1);
  }

  @Test
  void followsWorkFromItsScheduleToItsEnd() {
    var history = HistoryBuilder.started().decided().scheduled("A");
    assertThat(fold(history).openWork())
        .extracting(Work::key, Work::started)
        .containsExactly(tuple(A, false));

    history.begun("A");
    assertThat(fold(history).openWork())
        .extracting(Work::key, Work::started)
        .containsExactly(tuple(A, true));

    history.completed("A", "{}");
    assertThat(fold(history).openWork()).isEmpty();
    assertThat(fold(history).work(A)).get().extracting(Work::isOpen).isEqualTo(false);
  }

  @ParameterizedTest
  @MethodSource
  void keepsThatWorkHasEndedButNoResult(Outcome outcome) {
    var state = fold(HistoryBuilder.started().scheduled("A").ended("A", outcome));

    assertThat(state.work(A)).get().asString().doesNotContain("a long result");
    assertThat(state.openWork()).isEmpty();
  }

  static List<Outcome> keepsThatWorkHasEndedButNoResult() {
    return List.of(
        new Outcome.Completed("a long result"),
        new Outcome.Failed("reason", "details"),
        new Outcome.TimedOut("HEARTBEAT", ""),
        new Outcome.Canceled(""));
  }

  @Test
  void anEndOfUnknownWorkChangesNothing() {
    var state =
        fold(
            HistoryBuilder.started()
                .add((id, time) -> new WorkEnded(id, time, 99, new Outcome.Completed(""))));

    assertThat(state.openWork()).isEmpty();
    assertThat(state.lastEventId()).isEqualTo(2);
  }

  @Test
  void workThatWasAskedToStopIsMarked() {
    var state = fold(HistoryBuilder.started().scheduled("A", "B").askedToStop("A"));

    assertThat(state.openWork()).extracting(Work::cancelRequested).containsExactly(true, false);
  }

  @Test
  void aRefusedRequestToStopCountsAsAsked() {
    var history = HistoryBuilder.started().scheduled("A");
    history.refused(DecisionKind.REQUEST_CANCEL_ACTIVITY, "A", "ACTIVITY_ID_UNKNOWN");

    assertThat(fold(history).openWork()).extracting(Work::cancelRequested).containsExactly(true);
  }

  @Test
  void aChildThatCouldNotBeStartedHasEnded() {
    var child = new WorkKey(WorkKind.CHILD_WORKFLOW, "child");
    var history = HistoryBuilder.started().add((id, time) -> new WorkScheduled(id, time, child));
    history.refused(DecisionKind.START_CHILD_WORKFLOW, "child", "WORKFLOW_ALREADY_RUNNING");

    assertThat(fold(history).openWork()).isEmpty();
  }

  @Test
  void keepsTheTimersThatRun() {
    var history = HistoryBuilder.started().timerStarted("a").timerStarted("b").timerStarted("c");

    assertThat(fold(history.timerFired("a").timerCanceled("b")).openTimers()).containsExactly("c");
  }

  @Test
  void countsSignalsAndDecisionsAndKeepsTheLatestMarker() {
    var history =
        HistoryBuilder.started().decided().signaled("go", "").signaled("go", "2").decided();
    history
        .add((id, time) -> new MarkerRecorded(id, time, "m", "1"))
        .add((id, time) -> new MarkerRecorded(id, time, "m", "2"));
    var state = fold(history);

    assertThat(state.signals("go")).isEqualTo(2);
    assertThat(state.signals("stop")).isZero();
    assertThat(state.decisions()).isEqualTo(2);
    assertThat(state.markers()).containsExactly(entry("m", "2"));
  }

  @Test
  void knowsCancelRequestsAndTheClose() {
    var history = HistoryBuilder.started();
    assertThat(fold(history).isCancelRequested()).isFalse();

    var state = fold(history.cancelRequested().closed(CloseStatus.CANCELED));
    assertThat(state.isCancelRequested()).isTrue();
    assertThat(state.closed()).contains(CloseStatus.CANCELED);
  }

  @Test
  void countsEventsThatItDoesNotKnow() {
    var history = HistoryBuilder.started().unknown();
    history.add(
        (id, time) -> new ExternalWorkflowEvent(id, time, "ExternalWorkflowExecutionSignaled"));

    assertThat(fold(history).lastEventId()).isEqualTo(3);
  }

  @Test
  void anEventThatWasCountedIsNotCountedAgain() {
    var events = HistoryBuilder.started().decided().signaled("go", "").events();
    var history = new History().addAll(events).addAll(events);

    assertThat(history.state().decisions()).isEqualTo(1);
    assertThat(history.state().signals("go")).isEqualTo(1);
  }

  private static ExecutionState fold(HistoryBuilder history) {
    return new History().addAll(history.events()).state();
  }
}
