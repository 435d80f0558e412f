package io.cloudprocessingengine.decider.decision;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudprocessingengine.decider.history.DecisionKind;
import io.cloudprocessingengine.decider.history.Event;
import io.cloudprocessingengine.decider.history.HistoryBuilder;
import io.cloudprocessingengine.decider.history.Outcome;
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
  private final Set<String> everScheduled = new HashSet<>();
  private final List<String> open = new ArrayList<>();
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
      default -> moveActivity();
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

  private void moveActivity() {
    if (open.isEmpty()) {
      return;
    }
    var activity = open.get(random.nextInt(open.size()));
    if (random.nextInt(3) == 0) {
      history.begun(activity);
    } else {
      open.remove(activity);
      history.ended(activity, ENDS.get(random.nextInt(ENDS.size())));
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
      schedule(it.activityId());
    } else if (decision instanceof Decision.RequestCancelActivity it) {
      askToStop(it.activityId());
    } else if (decision instanceof Decision.StartTimer it) {
      assertThat(timers).doesNotContain(it.timerId());
      timers.add(it.timerId());
      history.timerStarted(it.timerId());
    } else if (decision instanceof Decision.CancelTimer it) {
      cancel(it.timerId());
    }
  }

  private void askToStop(String activity) {
    if (open.contains(activity)) {
      history.askedToStop(activity);
    } else {
      history.refused(DecisionKind.REQUEST_CANCEL_ACTIVITY, activity, "ACTIVITY_ID_UNKNOWN");
    }
  }

  private void cancel(String timer) {
    if (timers.remove(timer)) {
      history.timerCanceled(timer);
    } else {
      history.refused(DecisionKind.CANCEL_TIMER, timer, "TIMER_ID_UNKNOWN");
    }
  }

  private void schedule(String activity) {
    switch (random.nextInt(10)) {
      case 0 ->
          history.refused(
              DecisionKind.SCHEDULE_ACTIVITY, activity, "ACTIVITY_CREATION_RATE_EXCEEDED");
      case 1 ->
          history.refused(DecisionKind.SCHEDULE_ACTIVITY, activity, "ACTIVITY_TYPE_DOES_NOT_EXIST");
      default -> {
        assertThat(everScheduled.add(activity)).as("scheduled once: " + activity).isTrue();
        open.add(activity);
        history.scheduled(activity);
      }
    }
  }
}
