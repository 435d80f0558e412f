package io.cloudprocessingengine.local.engine;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** An execution as describing and listing show it. */
final class ExecutionView {
  private ExecutionView() {}

  static ObjectNode info(Execution execution) {
    var start = execution.start();
    var info =
        new Attributes()
            .set("execution", execution.id().node())
            .set("workflowType", start.workflowType().node())
            .time("startTimestamp", execution.times().started())
            .put("executionStatus", execution.isOpen() ? "OPEN" : "CLOSED")
            .put("cancelRequested", execution.isCancelRequested())
            .copy(start.attributes(), "tagList")
            .copyAs("parent", start.attributes(), "parentWorkflowExecution");
    execution.times().closed().ifPresent(time -> info.time("closeTimestamp", time));
    execution.closing().ifPresent(last -> info.put("closeStatus", last.status().name()));
    return info.node();
  }

  static ObjectNode detail(Execution execution) {
    var configuration =
        new Attributes()
            .copy(
                execution.start().attributes(),
                "taskStartToCloseTimeout",
                "executionStartToCloseTimeout",
                "taskList",
                "taskPriority",
                "childPolicy",
                "lambdaRole");
    var detail =
        new Attributes()
            .set("executionInfo", info(execution))
            .set("executionConfiguration", configuration.node())
            .set("openCounts", openCounts(execution));
    execution
        .times()
        .latestActivityTask()
        .ifPresent(time -> detail.time("latestActivityTaskTimestamp", time));
    execution
        .decisionTasks()
        .latestContext()
        .ifPresent(context -> detail.put("latestExecutionContext", context));
    return detail.node();
  }

  private static ObjectNode openCounts(Execution execution) {
    return new Attributes()
        .put("openActivityTasks", execution.activityTasks().openCount())
        .put("openDecisionTasks", execution.decisionTasks().isOpen() ? 1 : 0)
        .put("openTimers", execution.timers().openCount())
        .put("openChildWorkflowExecutions", execution.children().openCount())
        .put("openLambdaFunctions", execution.lambdaTasks().openCount())
        .node();
  }
}
