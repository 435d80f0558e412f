package io.cloudprocessingengine.decider.history;

import java.util.Objects;

/** Names one run of a workflow in its domain. */
public record ExecutionId(String workflowId, String runId) {
  public ExecutionId {
    Objects.requireNonNull(workflowId, "workflowId");
    Objects.requireNonNull(runId, "runId");
  }

  @Override
  public String toString() {
    return workflowId + " (run " + runId + ")";
  }
}
