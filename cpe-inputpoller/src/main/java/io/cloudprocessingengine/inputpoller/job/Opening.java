package io.cloudprocessingengine.inputpoller.job;

import io.cloudprocessingengine.common.command.WorkflowRequest;
import io.cloudprocessingengine.common.message.Messages.TypeRef;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** What a run was started with. */
public record Opening(
    TypeRef type, Instant started, String input, WorkflowRequest.Run run, List<String> tags) {
  public Opening {
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(started, "started");
    Objects.requireNonNull(input, "input");
    Objects.requireNonNull(run, "run");
    tags = List.copyOf(tags);
  }
}
