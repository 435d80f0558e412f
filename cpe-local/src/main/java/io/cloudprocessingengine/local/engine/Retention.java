package io.cloudprocessingengine.local.engine;

import com.fasterxml.jackson.databind.JsonNode;

/** Keeps closed executions for as long as their domain says. */
final class Retention {
  private final Region region;

  Retention(Region region) {
    this.region = region;
  }

  Deadline closed(Execution execution) {
    var domain = execution.domain();
    domain.open().remove(execution.id().workflowId());
    domain.visibility().closed(execution);
    return region.timeline().after(domain.retention(), () -> forget(execution));
  }

  Deadline restore(Execution execution, JsonNode saved) {
    execution.domain().visibility().closed(execution);
    return region.timeline().restore(saved, () -> forget(execution));
  }

  private void forget(Execution execution) {
    region.executions().remove(execution.id().runId());
    execution.domain().visibility().forget(execution);
  }
}
