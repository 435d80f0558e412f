package io.cloudprocessingengine.decider.decision;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.cloudprocessingengine.decider.plan.TaskStep;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The tasks of one step: one, or one for each item of a map. It fails once more of them have failed
 * than the map tolerates; no further one begins then.
 */
final class TaskGroup {
  private final StepRun run;
  private final Beginning.RunTasks what;
  private final JsonNode[] outputs;
  private final Set<Task> open = new LinkedHashSet<>();
  private int begun;
  private int failures;
  private int carried;
  private Beginning.Impossible failure;

  TaskGroup(StepRun run, Beginning.RunTasks what) {
    this.run = run;
    this.what = what;
    this.outputs = new JsonNode[what.size()];
  }

  StepRun run() {
    return run;
  }

  Beginning.RunTasks what() {
    return what;
  }

  TaskStep step() {
    return what.step();
  }

  /** The tasks that have begun and not ended, oldest first. */
  List<Task> open() {
    return List.copyOf(open);
  }

  /** How many have not ended. */
  int unended() {
    return outputs.length - begun + open.size();
  }

  boolean hasFailed() {
    return failure != null;
  }

  /** Whether one more task may begin now. */
  boolean hasNext() {
    return failure == null && begun < outputs.length && open.size() < what.concurrency();
  }

  Task next() {
    var item = what.isMap() ? begun : TaskId.NO_ITEM;
    var task = new Task(this, TaskId.first(run.name(), item));
    begun++;
    open.add(task);
    return task;
  }

  void ended(Task task, TaskEnd end) {
    task.ended();
    if (!open.remove(task)) {
      return;
    }
    var place = Math.max(task.id().item(), 0);
    if (end instanceof TaskEnd.Succeeded succeeded) {
      outputs[place] = succeeded.output();
    } else if (end instanceof TaskEnd.Failed failed) {
      outputs[place] = StepRun.error(failed.failure(), task.id().attempt());
      failed(task, failed.failure());
    }
  }

  /** An earlier run of the job had done it. */
  void carried(Task task, TaskEnd end) {
    carried++;
    ended(task, end);
  }

  /** Whether an earlier run had done all of it. */
  boolean isCarried() {
    return carried > 0 && carried == outputs.length;
  }

  private void failed(Task task, Failure cause) {
    failures++;
    if (failure == null && !what.tolerance().allows(failures, outputs.length)) {
      failure = new Beginning.Impossible(named(task, cause), task.id().attempt());
    }
  }

  /** A map's failure says which item it was. */
  private Failure named(Task task, Failure cause) {
    if (!what.isMap()) {
      return cause;
    }
    var which =
        failures == 1 ? "" : failures + " of " + outputs.length + " items failed, the last ";
    var details = cause.details().isEmpty() ? "" : ": " + cause.details();
    return new Failure(cause.reason(), which + task.id().piece() + details);
  }

  /** The task will not run; nothing waits for it any more. */
  void drop(Task task) {
    task.ended();
    open.remove(task);
  }

  /**
   * What comes of the step, once that is certain.
   *
   * @param inOrder whether a failure waits for the tasks that still run
   */
  Optional<Beginning> outcome(boolean inOrder) {
    if (failure != null) {
      return open.isEmpty() || !inOrder ? Optional.of(failure) : Optional.empty();
    }
    return begun == outputs.length && open.isEmpty()
        ? Optional.of(new Beginning.Done(output()))
        : Optional.empty();
  }

  private JsonNode output() {
    return what.isMap()
        ? JsonNodeFactory.instance.arrayNode().addAll(Arrays.asList(outputs))
        : outputs[0];
  }
}
