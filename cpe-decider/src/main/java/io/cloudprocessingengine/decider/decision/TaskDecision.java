package io.cloudprocessingengine.decider.decision;

import io.cloudprocessingengine.decider.plan.ActivityStep;
import io.cloudprocessingengine.decider.plan.LambdaStep;
import io.cloudprocessingengine.decider.plan.WorkflowStep;

/** The decision that hands out a task which is ready. */
final class TaskDecision {
  private TaskDecision() {}

  static Decision of(Task task) {
    var id = task.key().id();
    if (task.step() instanceof ActivityStep activity) {
      return new Decision.ScheduleActivity(
          task.group().run().name(), id, activity.activity(), activity.scheduling(), task.input());
    }
    if (task.step() instanceof LambdaStep lambda) {
      return new Decision.ScheduleLambda(id, lambda, task.input());
    }
    return new Decision.StartChild(
        task.id().toString(), id, (WorkflowStep) task.step(), task.input());
  }
}
