package io.cloudprocessingengine.decider.decision;

import io.cloudprocessingengine.decider.history.WorkKey;
import io.cloudprocessingengine.decider.history.WorkKind;
import java.time.Duration;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** What SWF has still to be told about, in the order in which it became ready. */
final class ToDo {
  private final Map<WorkKind, Map<WorkKey, Task>> tasks = new EnumMap<>(WorkKind.class);
  private final Map<String, Duration> timers = new LinkedHashMap<>();
  private final Set<String> idleTimers = new LinkedHashSet<>();
  private final Set<WorkKey> toStop = new LinkedHashSet<>();

  ToDo() {
    for (var kind : WorkKind.values()) {
      tasks.put(kind, new LinkedHashMap<>());
    }
  }

  void add(Task task) {
    tasks.get(task.key().kind()).put(task.key(), task);
  }

  void remove(Task task) {
    tasks.get(task.key().kind()).remove(task.key());
  }

  /** Tasks to be handed out. */
  Collection<Task> tasks(WorkKind kind) {
    return Collections.unmodifiableCollection(tasks.get(kind).values());
  }

  void addTimer(String timerId, Duration delay) {
    timers.put(timerId, delay);
  }

  /** Nothing is to be told about the timer any more; true if something was. */
  boolean removeTimer(String timerId) {
    return timers.remove(timerId) != null;
  }

  /** Nobody waits for the timer any more, whether or not it runs. */
  void dropTimer(String timerId) {
    timers.remove(timerId);
    idleTimers.add(timerId);
  }

  void timerEnded(String timerId) {
    timers.remove(timerId);
    idleTimers.remove(timerId);
  }

  /** Timers to be started. */
  Map<String, Duration> timers() {
    return Collections.unmodifiableMap(timers);
  }

  /** Timers that nobody waits for, if they run. */
  Set<String> idleTimers() {
    return Collections.unmodifiableSet(idleTimers);
  }

  /** Nobody needs that work any more. */
  void stop(WorkKey work) {
    toStop.add(work);
  }

  void dontStop(WorkKey work) {
    toStop.remove(work);
  }

  /** Work to be asked to stop, if it has not been. */
  Set<WorkKey> toStop() {
    return Collections.unmodifiableSet(toStop);
  }
}
