package io.cloudprocessingengine.decider.decision;

import io.cloudprocessingengine.decider.history.DecisionRefused;
import io.cloudprocessingengine.decider.history.Event;
import io.cloudprocessingengine.decider.history.Work;
import io.cloudprocessingengine.decider.history.WorkEnded;
import io.cloudprocessingengine.decider.history.WorkKey;
import io.cloudprocessingengine.decider.history.WorkKind;
import io.cloudprocessingengine.decider.plan.ActivityStep;
import io.cloudprocessingengine.decider.plan.ChildPolicy;
import io.cloudprocessingengine.decider.plan.WorkflowStep;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The tasks of all steps of a job: begins them, follows them, tries them again. */
final class Tasks {
  private static final int TIMER_REFUSALS = 3;
  private static final String CANCELED = Failure.CANCELED;

  private final TaskInput inputs;
  private final TaskNames names;
  private final Carried carried;
  private final ToDo toDo;
  private final List<Notice> notices;
  private final Predicate<String> isHandled;
  private final StepMoves moves;
  private final Map<WorkKey, Task> known = new HashMap<>();
  private final Map<String, Task> paused = new HashMap<>();
  private final Set<TaskGroup> groups = new HashSet<>();
  private boolean stopped;

  Tasks(
      TaskInput inputs,
      Carried carried,
      ToDo toDo,
      List<Notice> notices,
      Predicate<String> isHandled,
      StepMoves moves) {
    this.inputs = inputs;
    this.names = inputs.names();
    this.carried = carried;
    this.toDo = toDo;
    this.notices = notices;
    this.isHandled = isHandled;
    this.moves = moves;
  }

  /** What becomes of a step when its tasks have ended. */
  interface StepMoves {
    void move(StepRun run, Beginning what, Event at);
  }

  /** Begins the work of a step; what came of it, if that is known at once. */
  Optional<Beginning> begin(StepRun run, Beginning.RunTasks what) {
    var group = new TaskGroup(run, what);
    groups.add(group);
    return advance(group);
  }

  /** How many tasks have not ended, the ones that have not begun included. */
  int unended() {
    return groups.stream().mapToInt(TaskGroup::unended).sum();
  }

  /** No task begins any more, not even a further attempt. */
  void stop() {
    stopped = true;
  }

  /** SWF has taken a task. */
  void scheduled(WorkKey key) {
    var task = known.get(key);
    if (task == null) {
      return;
    }
    toDo.remove(task);
    if (task.phase() == TaskPhase.READY) {
      task.running();
      task.group().run().running();
    } else if (task.phase() == TaskPhase.ENDED) {
      // It was dropped after SWF had been told to begin it.
      toDo.stop(key);
    }
  }

  void ended(Work work, WorkEnded event) {
    var task = known.remove(work.key());
    toDo.dontStop(work.key());
    if (task != null && task.phase() == TaskPhase.RUNNING) {
      Notices.of(task, work, event).ifPresent(notices::add);
      var end = Ending.of(task.step(), event.outcome());
      settle(task, work.cancelRequested() ? afterCancelRequest(end) : end, event);
    }
  }

  /** Whether it is a child that goes on when its job has closed. */
  boolean isAbandoned(Work work) {
    var task = known.get(work.key());
    return task != null
        && task.step() instanceof WorkflowStep step
        && step.child().policy() == ChildPolicy.ABANDON;
  }

  /** Whoever asked it to stop wants no other attempt; that it got done all the same is fine. */
  private static TaskEnd afterCancelRequest(TaskEnd end) {
    if (end instanceof TaskEnd.Failed failed && !failed.failure().reason().equals(CANCELED)) {
      var failure = failed.failure();
      var details = failure.details().isEmpty() ? "" : ", " + failure.details();
      return TaskEnd.permanent(
          new Failure(CANCELED, "asked to stop, it ended as " + failure.reason() + details));
    }
    return end;
  }

  /** Cancels an activity that SWF does not have: it waits for its next attempt, or to be told. */
  void cancel(String activityId, Event at) {
    var waiting =
        Stream.concat(paused.values().stream(), toDo.tasks(WorkKind.ACTIVITY).stream())
            .filter(task -> task.step() instanceof ActivityStep)
            .filter(task -> isCalled(task.id(), activityId))
            .findFirst();
    waiting.ifPresentOrElse(
        task -> {
          if (paused.remove(task.id().toString()) != null) {
            toDo.dropTimer(task.id().toString());
          } else {
            toDo.remove(task);
          }
          settle(task, TaskEnd.permanent(new Failure(CANCELED, "it was not running")), at);
        },
        () -> stopNextOf(activityId));
  }

  /** The next attempt may have begun since the client saw that one was waited for. */
  private void stopNextOf(String activityId) {
    known.values().stream()
        .filter(task -> task.phase() == TaskPhase.RUNNING)
        .filter(task -> task.step() instanceof ActivityStep)
        .filter(task -> isCalled(task.id(), activityId))
        .forEach(task -> toDo.stop(task.key()));
  }

  /** By this attempt's name, or by that of the attempt that failed before it. */
  private static boolean isCalled(TaskId id, String activityId) {
    var before = new TaskId(id.step(), id.item(), Math.max(1, id.attempt() - 1));
    return id.toString().equals(activityId) || before.toString().equals(activityId);
  }

  /** SWF has said that it will take the task later. */
  boolean postponed(WorkKey key) {
    var task = known.get(key);
    if (task == null || task.phase() == TaskPhase.ENDED) {
      return false;
    }
    if (task.phase() == TaskPhase.RUNNING && inputs.make(task).isEmpty()) {
      toDo.add(task);
    }
    return true;
  }

  void refused(WorkKey key, DecisionRefused event) {
    var task = known.remove(key);
    if (task != null && task.phase() != TaskPhase.ENDED) {
      toDo.remove(task);
      var details = event.cause() + ": " + task.step().runs();
      settle(task, TaskEnd.retryable(new Failure(Failure.SCHEDULE, details)), event);
    }
  }

  void timerFired(String timerId, Event event) {
    var task = paused.remove(timerId);
    if (task != null && !stopped) {
      attempt(task);
      advanced(task.group(), event);
    }
  }

  void timerRefused(DecisionRefused event) {
    var task = paused.get(event.subject());
    if (task != null && task.timerRefused() >= TIMER_REFUSALS) {
      paused.remove(event.subject());
      toDo.removeTimer(event.subject());
      settle(task, TaskEnd.permanent(new Failure(Failure.SCHEDULE, event.cause())), event);
    }
  }

  private void settle(Task task, TaskEnd end, Event at) {
    if (end instanceof TaskEnd.Failed failed && isRetried(task, failed)) {
      pause(task, failed.failure(), at);
    } else {
      task.group().ended(task, end);
    }
    advanced(task.group(), at);
  }

  private boolean isRetried(Task task, TaskEnd.Failed end) {
    return !stopped
        && !task.group().hasFailed()
        && end.retryable()
        && task.step().options().retry().retries(task.id().attempt(), end.failure().reason());
  }

  private void pause(Task task, Failure failure, Event at) {
    var delay =
        task.step().options().retry().delay().after(task.id().attempt(), names.seed(task.id()));
    Notices.retrying(task, failure, delay, at).ifPresent(notices::add);
    task.nextAttempt();
    if (delay.isZero()) {
      attempt(task);
    } else {
      paused.put(task.id().toString(), task);
      toDo.addTimer(task.id().toString(), delay);
    }
  }

  private void attempt(Task task) {
    var done = carried.take(task);
    if (done.isPresent()) {
      task.group().carried(task, done.get());
      return;
    }
    var failure = inputs.make(task);
    if (failure.isPresent()) {
      task.group().ended(task, TaskEnd.permanent(failure.get()));
    } else {
      known.put(task.key(), task);
      toDo.add(task);
    }
  }

  private void advanced(TaskGroup group, Event at) {
    advance(group).ifPresent(what -> moves.move(group.run(), what, at));
  }

  private Optional<Beginning> advance(TaskGroup group) {
    while (!stopped && group.hasNext()) {
      attempt(group.next());
    }
    if (group.hasFailed()) {
      group.open().forEach(this::giveUp);
    }
    var outcome = group.outcome(isHandled.test(group.run().name()));
    if (outcome.isPresent()) {
      groups.remove(group);
      if (group.isCarried()) {
        group.run().carried();
      }
    }
    return outcome;
  }

  /** A map that has failed needs its other tasks no more. */
  private void giveUp(Task task) {
    if (task.phase() == TaskPhase.RUNNING) {
      toDo.stop(task.key());
      return;
    }
    if (task.phase() == TaskPhase.READY) {
      toDo.remove(task);
    } else if (paused.remove(task.id().toString()) != null) {
      toDo.dropTimer(task.id().toString());
    }
    task.group().drop(task);
  }
}
