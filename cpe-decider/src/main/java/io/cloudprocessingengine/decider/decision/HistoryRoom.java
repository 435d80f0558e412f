package io.cloudprocessingengine.decider.decision;

import io.cloudprocessingengine.decider.history.ExecutionState;
import java.util.Optional;

/** How much more a job's history can hold. */
final class HistoryRoom {
  /** What the end of a job may need, cancelling included. */
  private static final int TO_CLOSE = 200;

  /** What each open task may still add. */
  private static final int PER_OPEN_TASK = 4;

  /** What a task adds at least: it is scheduled, started and ended. */
  private static final int PER_TASK = 3;

  /** What a decision adds. */
  private static final int PER_DECISION = 3;

  /** What a decision adds that leaves something to the next: its timer starts and fires. */
  private static final int PER_TIMER = 2;

  /** With less than this left a job is closed at once, whatever runs still. */
  private static final int LAST = 50;

  private final int limit;
  private final int tasksPerDecision;

  HistoryRoom(Limits limits) {
    this.limit = limits.historyEvents();
    this.tasksPerDecision = limits.decisions() - 1;
  }

  /** Why the job must end now, if it must. */
  Optional<Failure> fault(ExecutionState state) {
    var toCome = TO_CLOSE + PER_OPEN_TASK * state.openWork().size();
    return state.lastEventId() + toCome < limit
        ? Optional.empty()
        : Optional.of(full("the job's history nears SWF's %,d events".formatted(limit)));
  }

  /** Whether the job must be closed before its tasks have ended. */
  boolean isSpent(ExecutionState state) {
    return state.lastEventId() + LAST >= limit;
  }

  /**
   * Why so many tasks more cannot be run, if they cannot.
   *
   * @param concurrency how many of them run at a time: at best, so many end between two decisions
   * @param others tasks of other maps that have not ended
   * @param eventId the last event so far
   */
  Optional<Failure> fault(int tasks, int concurrency, int others, long eventId) {
    var together = Math.min(concurrency, tasksPerDecision);
    var perDecision = PER_DECISION + (concurrency > together ? PER_TIMER : 0);
    // The last decision may be for a few only; and of what is kept for a task that runs, it adds
    // but its end.
    var last = perDecision + (PER_OPEN_TASK - 1) * together;
    var free = limit - 1 - TO_CLOSE - last - eventId - (long) PER_TASK * others;
    var fitting = Math.max(free * together / (PER_TASK * together + perDecision), 0);
    return tasks <= fitting
        ? Optional.empty()
        : Optional.of(
            full(
                "for_each gives %,d items of at least %d events each, and a decision for %,d of them; the job's history has room for %,d: give each of some child workflows a part of them"
                    .formatted(tasks, PER_TASK, together, fitting)));
  }

  private static Failure full(String details) {
    return new Failure(Failure.HISTORY_FULL, details);
  }
}
