package io.cloudprocessingengine.local.engine;

import java.util.Map;
import java.util.function.Consumer;

/** Starts and cancels timers. */
final class TimerDecisions {
  void addTo(Map<String, Consumer<Decision>> kinds) {
    kinds.put("StartTimer", this::start);
    kinds.put("CancelTimer", this::cancel);
  }

  private void start(Decision decision) {
    var execution = decision.execution();
    var timerId = decision.attributes().text("timerId");
    if (execution.timers().isOpen(timerId)) {
      decision.fail(EventType.START_TIMER_FAILED, "TIMER_ID_ALREADY_IN_USE", "timerId");
    } else if (execution.timers().openCount() >= execution.region().limits().openInExecution()) {
      decision.fail(EventType.START_TIMER_FAILED, "OPEN_TIMERS_LIMIT_EXCEEDED", "timerId");
    } else if (!execution.region().admitsDecision("StartTimer")) {
      decision.fail(EventType.START_TIMER_FAILED, "TIMER_CREATION_RATE_EXCEEDED", "timerId");
    } else {
      execution
          .timers()
          .start(timerId, decision.event("timerId", "control", "startToFireTimeout").node());
    }
  }

  private void cancel(Decision decision) {
    var execution = decision.execution();
    execution
        .timers()
        .cancel(decision.attributes().text("timerId"))
        .ifPresentOrElse(
            startedEventId ->
                execution.record(
                    EventType.TIMER_CANCELED,
                    decision.event("timerId").put("startedEventId", startedEventId).node()),
            () -> decision.fail(EventType.CANCEL_TIMER_FAILED, "TIMER_ID_UNKNOWN", "timerId"));
  }
}
