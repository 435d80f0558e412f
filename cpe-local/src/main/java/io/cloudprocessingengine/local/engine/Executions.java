package io.cloudprocessingengine.local.engine;

import io.cloudprocessingengine.local.api.FaultType;
import java.util.Optional;

/** Starts executions and finds them. */
final class Executions {
  private final Region region;

  Executions(Region region) {
    this.region = region;
  }

  /** Starts a run; its workflowId must not be open. */
  Execution start(Domain domain, String workflowId, StartAttributes start) {
    var execution = prepare(domain, workflowId, start);
    begin(execution);
    return execution;
  }

  /** A run that is not yet known to anybody. */
  Execution prepare(Domain domain, String workflowId, StartAttributes start) {
    var id = new ExecutionId(workflowId, region.recorder().newRunId());
    return new Execution(domain, id, start, region.timeline().now());
  }

  void begin(Execution execution) {
    region.executions().put(execution.id().runId(), execution);
    execution.domain().open().put(execution.id().workflowId(), execution);
    execution.domain().visibility().opened(execution);
    execution.begin();
  }

  /**
   * The run, open or closed.
   *
   * @throws io.cloudprocessingengine.local.api.Fault UNKNOWN_RESOURCE when it is not known
   */
  Execution find(Request request) {
    var domain = region.domain(request.text("domain"));
    var named = request.inner("execution");
    var id = new ExecutionId(named.text("workflowId"), named.text("runId"));
    return Optional.ofNullable(region.executions().get(id.runId()))
        .filter(execution -> execution.domain() == domain && execution.id().equals(id))
        .orElseThrow(() -> FaultType.UNKNOWN_RESOURCE.saying("Unknown execution: " + id));
  }

  /** The open run of a workflowId; of exactly that runId if one is given. */
  static Optional<Execution> open(Domain domain, String workflowId, Optional<String> runId) {
    return Optional.ofNullable(domain.open().get(workflowId))
        .filter(run -> runId.isEmpty() || runId.get().equals(run.id().runId()));
  }

  /** The open run that a call means, likewise; a fault when there is none. */
  Execution open(Request request) {
    var domain = region.domain(request.text("domain"));
    var workflowId = request.text("workflowId");
    var runId = request.optional("runId").filter(text -> !text.isEmpty());
    return open(domain, workflowId, runId)
        .orElseThrow(
            () ->
                FaultType.UNKNOWN_RESOURCE.saying(
                    runId
                        .map(run -> "Unknown execution: " + new ExecutionId(workflowId, run))
                        .orElse("Unknown execution, workflowId = " + workflowId)));
  }

  /** The run whose id is the first part of the token. */
  static Execution ofToken(Region region, Token token) {
    var execution = region.executions().get(token.text(0));
    if (execution == null) {
      throw FaultType.UNKNOWN_RESOURCE.saying("Unknown execution, runId = " + token.text(0));
    }
    return execution;
  }

  /** The same, for a call that makes sense only as long as the run is open. */
  static Execution openOfToken(Region region, Token token) {
    var execution = ofToken(region, token);
    if (!execution.isOpen()) {
      throw FaultType.UNKNOWN_RESOURCE.saying("Unknown execution: " + execution.id());
    }
    return execution;
  }
}
