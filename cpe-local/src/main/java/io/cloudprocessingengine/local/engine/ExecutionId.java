package io.cloudprocessingengine.local.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** One run of a workflow. */
record ExecutionId(String workflowId, String runId) {
  static ExecutionId of(JsonNode node) {
    return new ExecutionId(node.path("workflowId").asText(), node.path("runId").asText());
  }

  ObjectNode node() {
    return new Attributes().put("workflowId", workflowId).put("runId", runId).node();
  }

  @Override
  public String toString() {
    return "WorkflowExecution=[workflowId=" + workflowId + ", runId=" + runId + "]";
  }
}
