package io.cloudprocessingengine.decider.decision;

import io.cloudprocessingengine.decider.history.ExecutionId;
import io.cloudprocessingengine.decider.history.HistoryBuilder;
import io.cloudprocessingengine.decider.plan.Plan;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/** Folds and decides, and says in short what came of it. */
final class Decided {
  static final ExecutionId EXECUTION = new ExecutionId("acme-1", "run-1");
  private static final String RUN_HASH =
      UUID.nameUUIDFromBytes("run-1".getBytes(StandardCharsets.UTF_8)).toString().substring(0, 8);

  private Decided() {}

  /** The workflowId of a child that does that task. */
  static String child(String task) {
    return "acme-1." + task + "." + RUN_HASH;
  }

  static Job job(Plan plan, HistoryBuilder history) {
    return new Job(plan, EXECUTION, Limits.SWF).addAll(history.events());
  }

  static List<Decision> by(Plan plan, HistoryBuilder history) {
    return job(plan, history).decide().list();
  }

  /** Each decision in a word or two. */
  static List<String> briefly(Plan plan, HistoryBuilder history) {
    return by(plan, history).stream().map(Decided::briefly).toList();
  }

  static String briefly(Decision decision) {
    if (decision instanceof Decision.ScheduleActivity it) {
      return "schedule " + it.activityId();
    }
    if (decision instanceof Decision.ScheduleLambda it) {
      return "lambda " + it.id();
    }
    if (decision instanceof Decision.StartChild it) {
      return "child " + it.workflowId();
    }
    if (decision instanceof Decision.RequestCancelChild it) {
      return "stop child " + it.workflowId();
    }
    if (decision instanceof Decision.RequestCancelActivity it) {
      return "stop " + it.activityId();
    }
    if (decision instanceof Decision.StartTimer it) {
      return "timer " + it.timerId() + " " + it.delay().toSeconds();
    }
    if (decision instanceof Decision.CancelTimer it) {
      return "no timer " + it.timerId();
    }
    if (decision instanceof Decision.CompleteWorkflow it) {
      return "complete " + it.result();
    }
    if (decision instanceof Decision.FailWorkflow it) {
      return "fail " + it.reason().reason();
    }
    return "cancel";
  }
}
