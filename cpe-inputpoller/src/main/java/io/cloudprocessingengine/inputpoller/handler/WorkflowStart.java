package io.cloudprocessingengine.inputpoller.handler;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cloudprocessingengine.common.command.Command;
import io.cloudprocessingengine.common.command.CommandError.Code;
import io.cloudprocessingengine.common.command.CommandException;
import io.cloudprocessingengine.common.command.WorkflowRequest;
import io.cloudprocessingengine.common.message.Messages.TypeRef;
import io.cloudprocessingengine.inputpoller.command.ClientAccount;
import io.cloudprocessingengine.inputpoller.command.Request;
import io.cloudprocessingengine.inputpoller.job.RetryMark;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A workflow to be started, within SWF's limits.
 *
 * @param run how; its task list is the client's default if the command gives none
 * @param tags the client's name first
 * @param input the command's whole data with the client as we know it
 */
public record WorkflowStart(
    JobKey job, TypeRef type, WorkflowRequest.Run run, List<String> tags, ObjectNode input) {
  /** SWF's limit of an input, in characters. */
  static final int LONGEST_INPUT = 32_768;

  public WorkflowStart {
    Objects.requireNonNull(job, "job");
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(run, "run");
    tags = List.copyOf(tags);
    input = input.deepCopy();
  }

  /**
   * What a START_JOB asks for.
   *
   * @throws CommandException when the client may not have it, or the input is too large
   */
  static WorkflowStart of(Request request) {
    var client = request.client();
    var command = request.command();
    var workflow = command.workflow();
    var type = new TypeRef(workflow.name(), workflow.version());
    var key = new JobKey(request.domain(), WorkflowIds.of(client.name(), command.jobId()));
    request.checkMayUse(type);
    return new WorkflowStart(
        key,
        type,
        withDefaults(workflow.run(), client.defaults()),
        Stream.concat(Stream.of(client.name()), workflow.tags().stream()).distinct().toList(),
        input(client, command));
  }

  private static ObjectNode input(ClientAccount client, Command command) {
    if (command.data().has(RetryMark.MEMBER)) {
      var message = "'data." + RetryMark.MEMBER + "' is the stack's own: RETRY_JOB makes it";
      throw command.refused(Code.NOT_ALLOWED, message, "data." + RetryMark.MEMBER);
    }
    var input = command.data().deepCopy();
    client.recordFor(command.jobId()).tracedBy(input).recordIn(input);
    var length = input.toString().length();
    if (length > LONGEST_INPUT) {
      var message =
          ("'data' has %d characters with the client's record added; SWF takes %d at most."
                  + " Store the payload elsewhere and send its address")
              .formatted(length, LONGEST_INPUT);
      throw command.refused(Code.TOO_LARGE, message, "data");
    }
    return input;
  }

  private static WorkflowRequest.Run withDefaults(
      WorkflowRequest.Run run, ClientAccount.Defaults defaults) {
    return new WorkflowRequest.Run(
        run.taskList().or(defaults::taskList),
        run.executionStartToCloseTimeout(),
        run.taskStartToCloseTimeout(),
        run.priority(),
        run.childPolicy());
  }
}
