package io.cloudprocessingengine.inputpoller.handler;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cloudprocessingengine.common.message.Message;
import io.cloudprocessingengine.common.message.MessageType;
import io.cloudprocessingengine.common.message.Messages;
import io.cloudprocessingengine.common.message.Messages.Execution;
import io.cloudprocessingengine.common.message.Messages.WorkflowRef;
import io.cloudprocessingengine.common.message.Trace;
import io.cloudprocessingengine.inputpoller.command.Request;
import io.cloudprocessingengine.inputpoller.job.CarriedWork;
import io.cloudprocessingengine.inputpoller.job.RetryMark;

/**
 * The answer to START_JOB: {@code {runId, workflowId, workflowType: {name, version}, input, data:
 * {workflow}}}.
 */
final class WorkflowScheduled {
  private WorkflowScheduled() {}

  static Message message(Request request, Run run, JsonNode input) {
    return message(request, run, input, body(run));
  }

  /** The answer to RETRY_JOB: {@code data} has {@code retry: {of, command, carried}}, too. */
  static Message retried(Request request, Run run, JsonNode input, RetryMark mark) {
    var body = body(run);
    var retry = body.withObjectProperty("data").putObject("retry").put("of", mark.of());
    retry.put("command", mark.command());
    var list = retry.putArray("carried");
    CarriedWork.tasks(mark.carried()).forEach(list::add);
    return message(request, run, input, body);
  }

  private static ObjectNode body(Run run) {
    var execution = new Execution(run.job().workflowId(), run.runId());
    return Messages.aboutWorkflow(new WorkflowRef(execution, run.type()));
  }

  private static Message message(Request request, Run run, JsonNode input, ObjectNode body) {
    body.put("runId", run.runId()).put("workflowId", run.job().workflowId());
    body.set("workflowType", run.type().toJson());
    body.set("input", input);
    return new Message(
        run.runId() + ":" + MessageType.WORKFLOW_SCHEDULED,
        MessageType.WORKFLOW_SCHEDULED,
        run.started(),
        new Message.About(request.command().jobId(), request.client().name(), Trace.of(input)),
        body);
  }
}
