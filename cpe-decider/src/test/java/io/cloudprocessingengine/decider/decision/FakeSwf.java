package io.cloudprocessingengine.decider.decision;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudprocessingengine.decider.history.DecisionKind;
import io.cloudprocessingengine.decider.history.Event;
import io.cloudprocessingengine.decider.history.HistoryBuilder;
import io.cloudprocessingengine.decider.history.Outcome;
import io.cloudprocessingengine.decider.history.WorkKey;
import io.cloudprocessingengine.decider.history.WorkKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * SWF and workers as far as a history shows them, with chance deciding what happens next; refuses
 * what SWF refuses.
 */
final class FakeSwf {
  private static final List<Outcome> ENDS =
      List.of(
          new Outcome.Completed("{}"),
          new Outcome.Completed("{\"x\": 1}"),
          new Outcome.Completed("not json"),
          new Outcome.Failed("BROKEN", "it broke"),
          new Outcome.TimedOut("HEARTBEAT", ""),
          new Outcome.Canceled(""));

  private final Random random;
  private final HistoryBuilder history = HistoryBuilder.startedWith("{\"n\": 1}");
  private final Set<WorkKey> everScheduled = new HashSet<>();
  private final List<WorkKey> open = new ArrayList<>();
  private final List<String> timers = new ArrayList<>();

  FakeSwf(Random random) {
    this.random = random;
  }

  List<Event> events() {
    return history.events();
  }

  boolean runsNothing() {
    return open.isEmpty() && timers.isEmpty();
  }

  /** Events that came between the start of a decision task and its answer. */
  void meanwhile() {
    for (var i = random.nextInt(3); i > 0; i--) {
      somethingHappens();
    }
  }

  void somethingHappens() {
    switch (random.nextInt(12)) {
      case 0 -> history.unknown();
      case 1 -> history.signaled("go", "1");
      case 2 -> cancelSometimes();
      case 3, 4, 5 -> fireTimer();
      default -> moveWork();
    }
  }

  private void cancelSometimes() {
    if (random.nextInt(6) == 0) {
      history.cancelRequested();
    }
  }

  private void fireTimer() {
    if (!timers.isEmpty()) {
      history.timerFired(timers.remove(random.nextInt(timers.size())));
    }
  }

  private void moveWork() {
    if (open.isEmpty()) {
      return;
    }
    var work = open.get(random.nextInt(open.size()));
    if (random.nextInt(3) == 0) {
      history.begun(work.id());
    } else {
      open.remove(work);
      history.ended(work.id(), ENDS.get(random.nextInt(ENDS.size())));
    }
  }

  /** Applies decisions, or refuses some; true when the execution is closed. */
  boolean apply(List<Decision> decisions) {
    for (var decision : decisions) {
      if (decision.closes()) {
        assertThat(decision)
            .as("the close is the last decision")
            .isSameAs(decisions.get(decisions.size() - 1));
        return close();
      }
      tell(decision);
    }
    return false;
  }

  private boolean close() {
    if (random.nextInt(4) == 0) {
      history.refused(
          DecisionKind.COMPLETE_WORKFLOW,
          "",
          random.nextBoolean() ? "UNHANDLED_DECISION" : "OPERATION_NOT_PERMITTED");
      return false;
    }
    return true;
  }

  private void tell(Decision decision) {
    if (decision instanceof Decision.ScheduleActivity it) {
      schedule(new WorkKey(WorkKind.ACTIVITY, it.activityId()), DecisionKind.SCHEDULE_ACTIVITY);
    } else if (decision instanceof Decision.ScheduleLambda it) {
      schedule(new WorkKey(WorkKind.LAMBDA, it.id()), DecisionKind.SCHEDULE_LAMBDA);
    } else if (decision instanceof Decision.StartChild it) {
      schedule(
          new WorkKey(WorkKind.CHILD_WORKFLOW, it.workflowId()), DecisionKind.START_CHILD_WORKFLOW);
    } else if (decision instanceof Decision.RequestCancelActivity it) {
      askToStop(
          new WorkKey(WorkKind.ACTIVITY, it.activityId()), DecisionKind.REQUEST_CANCEL_ACTIVITY);
    } else if (decision instanceof Decision.RequestCancelChild it) {
      askToStop(
          new WorkKey(WorkKind.CHILD_WORKFLOW, it.workflowId()),
          DecisionKind.REQUEST_CANCEL_EXTERNAL_WORKFLOW);
    } else if (decision instanceof Decision.StartTimer it) {
      start(it.timerId());
    } else if (decision instanceof Decision.CancelTimer it) {
      cancel(it.timerId());
    }
  }

  private void start(String timer) {
    assertThat(timers).doesNotContain(timer);
    if (random.nextInt(12) == 0) {
      history.refused(DecisionKind.START_TIMER, timer, anyCause("TIMER_CREATION_RATE_EXCEEDED"));
    } else {
      timers.add(timer);
      history.timerStarted(timer);
    }
  }

  private String anyCause(String passing) {
    return random.nextBoolean() ? passing : "OPERATION_NOT_PERMITTED";
  }

  private void askToStop(WorkKey work, DecisionKind decision) {
    if (!open.contains(work)) {
      history.refused(decision, work.id(), "ID_UNKNOWN");
    } else if (random.nextInt(6) == 0) {
      history.refused(decision, work.id(), anyCause("REQUEST_RATE_EXCEEDED"));
    } else {
      history.askedToStop(work.kind(), work.id());
    }
  }

  private void cancel(String timer) {
    if (timers.remove(timer)) {
      history.timerCanceled(timer);
    } else {
      history.refused(DecisionKind.CANCEL_TIMER, timer, "TIMER_ID_UNKNOWN");
    }
  }

  private void schedule(WorkKey work, DecisionKind decision) {
    switch (random.nextInt(10)) {
      case 0 -> history.refused(decision, work.id(), anyCause("CREATION_RATE_EXCEEDED"));
      case 1 -> announceThenRefuse(work, decision);
      default -> {
        assertThat(everScheduled.add(work)).as("scheduled once: " + work).isTrue();
        open.add(work);
        history.scheduled(work.kind(), work.id());
      }
    }
  }

  /** Children are announced before SWF finds out that it cannot start them. */
  private void announceThenRefuse(WorkKey work, DecisionKind decision) {
    if (work.kind() == WorkKind.CHILD_WORKFLOW) {
      history.scheduled(work.kind(), work.id());
    }
    history.refused(decision, work.id(), anyCause("CREATION_RATE_EXCEEDED"));
  }
}
