package io.cloudprocessingengine.decider.decision;

import io.cloudprocessingengine.decider.history.WorkKey;
import io.cloudprocessingengine.decider.plan.TaskStep;

/** One piece of a step's work, over all its attempts. Changed by {@link Tasks} only. */
final class Task {
  private final TaskGroup group;
  private TaskId id;
  private TaskPhase phase = TaskPhase.PAUSED;
  private WorkKey key;
  private String input = "";
  private int refusals;

  Task(TaskGroup group, TaskId id) {
    this.group = group;
    this.id = id;
  }

  TaskGroup group() {
    return group;
  }

  TaskStep step() {
    return group.step();
  }

  TaskId id() {
    return id;
  }

  TaskPhase phase() {
    return phase;
  }

  /** How the present attempt is known to SWF; null before the first is ready. */
  WorkKey key() {
    return key;
  }

  /** What SWF is given; for a task that is ready. */
  String input() {
    return input;
  }

  void ready(WorkKey name, String what) {
    key = name;
    input = what;
    phase = TaskPhase.READY;
  }

  /** Its input is let go, as nobody asks for it any more. */
  void running() {
    input = "";
    phase = TaskPhase.RUNNING;
  }

  void nextAttempt() {
    id = id.next();
    refusals = 0;
    phase = TaskPhase.PAUSED;
  }

  void ended() {
    input = "";
    phase = TaskPhase.ENDED;
  }

  /** Counts one more timer that SWF refused; the number of them for this attempt. */
  int timerRefused() {
    refusals++;
    return refusals;
  }
}
