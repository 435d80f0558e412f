package io.cloudprocessingengine.local.engine;

/** Keeps closed executions for as long as their domain says. */
final class Retention {
  private final Region region;

  Retention(Region region) {
    this.region = region;
  }

  void closed(Execution execution) {
    var domain = execution.domain();
    domain.open().remove(execution.id().workflowId());
    domain.visibility().closed(execution);
    region.timeline().after(domain.retention(), () -> forget(execution));
  }

  private void forget(Execution execution) {
    region.executions().remove(execution.id().runId());
    execution.domain().visibility().forget(execution);
  }
}
