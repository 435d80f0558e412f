package io.cloudprocessingengine.inputpoller.command;

import com.fasterxml.jackson.databind.node.MissingNode;
import io.cloudprocessingengine.common.log.JobContext;
import io.cloudprocessingengine.common.message.JsonText;
import io.cloudprocessingengine.common.message.Trace;

/** What the log lines about a command carry: the job and the trace, as far as it names them. */
public final class CommandContext {
  private CommandContext() {}

  /** Reads the command once more: for the lines of after it was processed, which are few. */
  public static JobContext open(Delivery delivery) {
    var command = JsonText.parse(delivery.body()).orElse(MissingNode.getInstance());
    var jobId = command.path("jobId");
    return JobContext.open()
        .with("jobId", jobId.isTextual() ? jobId.asText() : "")
        .with("traceId", Trace.of(command.path("data")).map(Trace::id).orElse(""));
  }
}
