package io.cloudprocessingengine.local.engine;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** One run of a workflow. */
record ExecutionId(String workflowId, String runId) {
  ObjectNode node() {
    return new Attributes().put("workflowId", workflowId).put("runId", runId).node();
  }

  @Override
  public String toString() {
    return "WorkflowExecution=[workflowId=" + workflowId + ", runId=" + runId + "]";
  }
}
