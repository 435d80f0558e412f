package io.cloudprocessingengine.common.command;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Objects;
import java.util.Optional;

/**
 * A command whose shape has been checked.
 *
 * @param jobId the client's own id of the job; empty where the command needs none
 * @param data all members of {@code data}, known and unknown
 */
public record Command(CommandType type, String jobId, ObjectNode data) {
  public Command {
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(jobId, "jobId");
    data = data.deepCopy();
  }

  /** What {@code data.workflow} says. */
  public WorkflowRequest workflow() {
    return WorkflowRequest.of(data.path("workflow"));
  }

  /** This command, refused; field may be null. */
  public CommandException refused(CommandError.Code code, String message, String field) {
    var named =
        new CommandException.Named(
            Optional.of(type.name()), Optional.of(jobId).filter(it -> !it.isEmpty()));
    return new CommandException(new CommandError(code, message, Optional.ofNullable(field)), named);
  }
}
