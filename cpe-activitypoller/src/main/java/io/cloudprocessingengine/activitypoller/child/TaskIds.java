package io.cloudprocessingengine.activitypoller.child;

import io.cloudprocessingengine.activity.ActivityContext;

/** What an activity may know of its task; texts that there are not are empty. */
record TaskIds(
    String jobId,
    String client,
    Execution execution,
    String activityId,
    int attempt,
    String deadline) {

  /** The workflow execution. */
  record Execution(String workflowId, String runId) {}

  static TaskIds of(ActivityContext context) {
    return new TaskIds(
        context.jobId().orElse(""),
        context.client().orElse(""),
        new Execution(context.workflowId(), context.runId()),
        context.activityId(),
        context.attempt(),
        context.deadline().map(Object::toString).orElse(""));
  }
}
