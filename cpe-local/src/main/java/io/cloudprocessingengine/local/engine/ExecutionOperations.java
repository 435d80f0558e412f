package io.cloudprocessingengine.local.engine;

import com.fasterxml.jackson.databind.JsonNode;
import io.cloudprocessingengine.local.api.Fault;
import io.cloudprocessingengine.local.api.FaultType;
import io.cloudprocessingengine.local.engine.EventPage.EventRange;
import java.util.Optional;

/** Starts, ends, signals and shows executions. */
final class ExecutionOperations {
  private static final String PAGE_TOKEN = "history";

  private final Region region;
  private final Executions executions;

  ExecutionOperations(Region region) {
    this.region = region;
    this.executions = new Executions(region);
  }

  void addTo(Operations operations) {
    operations.answer("StartWorkflowExecution", this::start);
    operations.perform("SignalWorkflowExecution", this::signal);
    operations.perform("RequestCancelWorkflowExecution", this::requestCancel);
    operations.perform("TerminateWorkflowExecution", this::terminate);
    operations.answer(
        "DescribeWorkflowExecution", request -> ExecutionView.detail(executions.find(request)));
    operations.answer("GetWorkflowExecutionHistory", this::history);
  }

  private JsonNode start(Request request) {
    var domain = region.domain(request.text("domain"));
    if (domain.status() == RegistrationStatus.DEPRECATED) {
      throw FaultType.DOMAIN_DEPRECATED.saying(domain.name());
    }
    var type = TypeName.of(request.members().path("workflowType"));
    var resolved = ExecutionStart.resolve(domain, type, request);
    resolved
        .refusal()
        .ifPresent(
            cause -> {
              throw refusal(cause, type);
            });
    var workflowId = request.text("workflowId");
    if (domain.open().containsKey(workflowId)) {
      throw FaultType.WORKFLOW_EXECUTION_ALREADY_STARTED.saying("Already Started");
    }
    if (domain.open().size() >= region.limits().openExecutions()) {
      throw FaultType.LIMIT_EXCEEDED.saying("Too many open executions in " + domain.name());
    }
    var attributes = resolved.attributes();
    ExecutionStart.putParent(attributes, Optional.empty());
    var execution =
        executions.start(
            domain, workflowId, new StartAttributes(attributes.node(), Optional.empty()));
    return new Attributes().put("runId", execution.id().runId()).node();
  }

  private static Fault refusal(String cause, TypeName type) {
    return switch (cause) {
      case "WORKFLOW_TYPE_DOES_NOT_EXIST" ->
          FaultType.UNKNOWN_RESOURCE.saying("Unknown type: WorkflowType=" + type);
      case "WORKFLOW_TYPE_DEPRECATED" -> FaultType.TYPE_DEPRECATED.saying("WorkflowType=" + type);
      default -> FaultType.DEFAULT_UNDEFINED.saying(cause);
    };
  }

  private void signal(Request request) {
    var attributes =
        new Attributes()
            .copy(request.members(), "signalName", "input")
            .put("externalInitiatedEventId", 0);
    executions.open(request).signal(attributes.node());
  }

  private void requestCancel(Request request) {
    executions
        .open(request)
        .requestCancel(new Attributes().put("externalInitiatedEventId", 0).node());
  }

  private void terminate(Request request) {
    var execution = executions.open(request);
    execution.terminate(Termination.requested(request, execution.start()));
  }

  private JsonNode history(Request request) {
    var execution = executions.find(request);
    var runId = execution.id().runId();
    var size = request.pageSize();
    var reverse = request.flag("reverseOrder");
    var page =
        request
            .optional("nextPageToken")
            .map(text -> Token.decode(PAGE_TOKEN, 3, text).requireText(0, runId))
            .map(token -> token.requireText(1, Boolean.toString(reverse)))
            .map(token -> new EventPage(range(execution, reverse), token.number(2), size))
            .orElseGet(() -> range(execution, reverse).firstPage(size));
    var answer = new Attributes().set("events", execution.history().events(page));
    page.next()
        .ifPresent(
            next ->
                answer.put(
                    "nextPageToken", Token.of(PAGE_TOKEN, runId, reverse, next.from()).encode()));
    return answer.node();
  }

  private static EventRange range(Execution execution, boolean reverse) {
    return new EventRange(1, execution.history().size(), reverse);
  }
}
