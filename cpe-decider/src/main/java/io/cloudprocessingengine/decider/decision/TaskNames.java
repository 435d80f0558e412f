package io.cloudprocessingengine.decider.decision;

import io.cloudprocessingengine.decider.history.ExecutionId;
import io.cloudprocessingengine.decider.history.WorkKey;
import io.cloudprocessingengine.decider.history.WorkKind;
import io.cloudprocessingengine.decider.plan.ActivityStep;
import io.cloudprocessingengine.decider.plan.LambdaStep;
import io.cloudprocessingengine.decider.plan.TaskStep;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** How SWF knows the tasks of one job; the same task always has the same name. */
final class TaskNames {
  private static final int MAX_LENGTH = 256;

  private final ExecutionId execution;

  TaskNames(ExecutionId execution) {
    this.execution = execution;
  }

  WorkKey key(Task task) {
    var kind = kind(task.step());
    var id = task.id().toString();
    return new WorkKey(kind, kind == WorkKind.CHILD_WORKFLOW ? child(id) : id);
  }

  /** What tells this piece of work from that of all other jobs. */
  String seed(TaskId task) {
    return execution.runId() + ' ' + task.piece();
  }

  private static WorkKind kind(TaskStep step) {
    if (step instanceof ActivityStep) {
      return WorkKind.ACTIVITY;
    }
    return step instanceof LambdaStep ? WorkKind.LAMBDA : WorkKind.CHILD_WORKFLOW;
  }

  /**
   * A child's workflowId must be unique in the whole domain, even if an earlier run of the same job
   * left a child behind.
   */
  private String child(String task) {
    var run = hash(execution.runId()).substring(0, 8);
    var name = execution.workflowId() + '.' + task + '.' + run;
    return name.length() <= MAX_LENGTH ? name : hash(execution + " " + task);
  }

  private static String hash(String text) {
    return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)).toString();
  }
}
