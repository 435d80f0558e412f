package io.cloudprocessingengine.inputpoller.handler;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cloudprocessingengine.common.message.Message;
import io.cloudprocessingengine.common.message.MessageType;
import io.cloudprocessingengine.common.message.Messages;
import io.cloudprocessingengine.common.message.Messages.Execution;
import io.cloudprocessingengine.common.message.Messages.WorkflowRef;
import io.cloudprocessingengine.inputpoller.command.Request;

/**
 * The answer to START_JOB: {@code {runId, workflowId, workflowType: {name, version}, input, data:
 * {workflow}}}.
 */
final class WorkflowScheduled {
  private WorkflowScheduled() {}

  static Message message(Request request, Run run, ObjectNode input) {
    var workflowId = run.job().workflowId();
    var workflow = new WorkflowRef(new Execution(workflowId, run.runId()), run.type());
    var body = Messages.aboutWorkflow(workflow);
    body.put("runId", run.runId()).put("workflowId", workflowId);
    body.set("workflowType", run.type().toJson());
    body.set("input", input);
    return new Message(
        run.runId() + ":" + MessageType.WORKFLOW_SCHEDULED,
        MessageType.WORKFLOW_SCHEDULED,
        run.started(),
        new Message.About(request.command().jobId(), request.client().name()),
        body);
  }
}
