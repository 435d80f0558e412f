package io.cloudprocessingengine.decider.simulate;

import io.cloudprocessingengine.decider.decision.Decision;
import io.cloudprocessingengine.decider.history.Event;
import io.cloudprocessingengine.decider.history.TimerCanceled;
import io.cloudprocessingengine.decider.history.TimerFired;
import io.cloudprocessingengine.decider.history.TimerStarted;
import io.cloudprocessingengine.decider.history.WorkCancelRequested;
import io.cloudprocessingengine.decider.history.WorkEnded;
import io.cloudprocessingengine.decider.history.WorkKey;
import io.cloudprocessingengine.decider.history.WorkScheduled;
import io.cloudprocessingengine.decider.history.WorkStarted;
import io.cloudprocessingengine.decider.history.WorkflowCancelRequested;
import io.cloudprocessingengine.decider.history.WorkflowSignaled;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/** SWF as far as one history shows it, in a time that jumps from one happening to the next. */
final class VirtualSwf {
  private final Agenda agenda = new Agenda();
  private final List<Event> unread = new ArrayList<>();
  private final Map<String, Long> openTasks = new HashMap<>();
  private final Map<String, Long> openTimers = new HashMap<>();
  private Instant now;
  private long lastEventId;

  VirtualSwf(Instant start) {
    now = start;
  }

  Instant now() {
    return now;
  }

  /** Records an event that happens now. */
  long record(BiFunction<Long, Instant, Event> event) {
    lastEventId++;
    unread.add(event.apply(lastEventId, now));
    return lastEventId;
  }

  /** A decision task has been scheduled, started and completed, which no step looks at. */
  void decided() {
    lastEventId += 3;
  }

  /** The events that were not read before. */
  List<Event> read() {
    var events = List.copyOf(unread);
    unread.clear();
    return events;
  }

  /** Goes on to what happens next, until there is something to read; false if nothing comes. */
  boolean advance() {
    while (unread.isEmpty() && !agenda.isEmpty()) {
      var item = agenda.next();
      now = item.at();
      item.happening().run();
    }
    return !unread.isEmpty();
  }

  void schedule(WorkKey work, Workers.Ending ending) {
    var scheduled = record((id, time) -> new WorkScheduled(id, time, work));
    openTasks.put(work.id(), scheduled);
    record((id, time) -> new WorkStarted(id, time, scheduled));
    later(
        ending.after(),
        () -> {
          if (openTasks.remove(work.id(), scheduled)) {
            record((id, time) -> new WorkEnded(id, time, scheduled, ending.outcome()));
          }
        });
  }

  /** The worker stops at once. */
  void requestCancel(WorkKey work, Workers.Ending ending) {
    var scheduled = openTasks.remove(work.id());
    if (scheduled != null) {
      record((id, time) -> new WorkCancelRequested(id, time, work));
      later(
          ending.after(),
          () -> record((id, time) -> new WorkEnded(id, time, scheduled, ending.outcome())));
    }
  }

  void startTimer(Decision.StartTimer timer) {
    var started = record((id, time) -> new TimerStarted(id, time, timer.timerId()));
    openTimers.put(timer.timerId(), started);
    later(
        timer.delay(),
        () -> {
          if (openTimers.remove(timer.timerId(), started)) {
            record((id, time) -> new TimerFired(id, time, timer.timerId()));
          }
        });
  }

  void cancelTimer(String timerId) {
    if (openTimers.remove(timerId) != null) {
      record((id, time) -> new TimerCanceled(id, time, timerId));
    }
  }

  void signalLater(Duration delay, String signal, String input) {
    later(delay, () -> record((id, time) -> new WorkflowSignaled(id, time, signal, input)));
  }

  void cancelLater(Duration delay) {
    later(delay, () -> record(WorkflowCancelRequested::new));
  }

  void later(Duration delay, Runnable happening) {
    agenda.plan(now.plus(delay), happening);
  }
}
