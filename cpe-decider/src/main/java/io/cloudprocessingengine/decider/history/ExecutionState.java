package io.cloudprocessingengine.decider.history;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a history adds up to, whatever the plan. Readers cannot change it; it moves on only when its
 * {@link History} is given more events, at a cost that depends on those alone.
 */
public final class ExecutionState {
  WorkflowStart start;
  CloseStatus closed;
  long lastEventId;
  long cancelRequestedBy;
  long decisions;
  final Map<WorkKey, Work> works = new HashMap<>();
  final Map<WorkKey, Work> openWorks = new LinkedHashMap<>();
  final Map<WorkKind, Integer> openCounts = new EnumMap<>(WorkKind.class);
  final Map<Long, WorkKey> worksByScheduledEvent = new HashMap<>();
  final Map<String, Integer> signals = new HashMap<>();
  final Set<String> openTimers = new TreeSet<>();
  final Map<String, String> markers = new LinkedHashMap<>();

  ExecutionState() {}

  /** How the execution was started, if its history was seen from the beginning. */
  public Optional<WorkflowStart> start() {
    return Optional.ofNullable(start);
  }

  /** How the execution closed, if it has. */
  public Optional<CloseStatus> closed() {
    return Optional.ofNullable(closed);
  }

  /** The number of the last event that counts here; 0 before the first. */
  public long lastEventId() {
    return lastEventId;
  }

  /** Whether somebody asked the execution to stop. */
  public boolean isCancelRequested() {
    return cancelRequestedBy > 0;
  }

  /** How many decision tasks have been answered. */
  public long decisions() {
    return decisions;
  }

  /** The latest work of that name. */
  public Optional<Work> work(WorkKey key) {
    return Optional.ofNullable(works.get(key));
  }

  /** The work that was scheduled by that event. */
  public Optional<Work> workScheduledBy(long eventId) {
    return Optional.ofNullable(worksByScheduledEvent.get(eventId)).map(works::get);
  }

  /** All work that has not ended, oldest first. */
  public Collection<Work> openWork() {
    return Collections.unmodifiableCollection(openWorks.values());
  }

  /** How much work of that kind has not ended. */
  public int openWork(WorkKind kind) {
    return openCounts.getOrDefault(kind, 0);
  }

  /** The timers that run. */
  public Set<String> openTimers() {
    return Collections.unmodifiableSet(openTimers);
  }

  /** How often that signal has come in. */
  public int signals(String name) {
    return signals.getOrDefault(name, 0);
  }

  /** The latest details of each marker. */
  public Map<String, String> markers() {
    return Collections.unmodifiableMap(markers);
  }
}
