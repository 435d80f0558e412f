package io.cloudprocessingengine.decider.decision;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** The steps that SWF has still to be told about, in the order in which they became ready. */
final class ToDo {
  private final Map<String, StepRun> activities = new LinkedHashMap<>();
  private final Map<String, StepRun> timers = new LinkedHashMap<>();
  private final Set<String> idleTimers = new LinkedHashSet<>();

  void add(StepRun run) {
    (run.beginning() instanceof Beginning.RunActivity ? activities : timers).put(run.name(), run);
  }

  /**
   * Forgets a step that has begun or ended; a timer that may run for an ended one is of no use any
   * more.
   */
  void remove(StepRun run) {
    activities.remove(run.name());
    timers.remove(run.name());
    if (run.status().hasEnded()
        && run.beginning() instanceof Beginning.AwaitSignal awaited
        && !awaited.timeout().isNone()) {
      idleTimers.add(run.name());
    }
  }

  void timerEnded(String timerId) {
    idleTimers.remove(timerId);
  }

  Collection<StepRun> activities() {
    return Collections.unmodifiableCollection(activities.values());
  }

  Collection<StepRun> timers() {
    return Collections.unmodifiableCollection(timers.values());
  }

  /** Timers that nobody waits for, if they run. */
  Set<String> idleTimers() {
    return Collections.unmodifiableSet(idleTimers);
  }
}
