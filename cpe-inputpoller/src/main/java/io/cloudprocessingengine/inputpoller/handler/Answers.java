package io.cloudprocessingengine.inputpoller.handler;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cloudprocessingengine.common.message.Message;
import io.cloudprocessingengine.common.message.MessageType;
import io.cloudprocessingengine.inputpoller.command.Outcome;
import io.cloudprocessingengine.inputpoller.command.Request;
import java.time.Clock;

/** Makes answers whose id is that of the command: given again, it is the same answer. */
final class Answers {
  private final Clock clock;

  Answers(Clock clock) {
    this.clock = clock;
  }

  /** {@code {id, time, type, jobId?, client, data}}. */
  Outcome answer(Request request, MessageType type, ObjectNode data) {
    var body = JsonNodeFactory.instance.objectNode();
    body.set("data", data);
    return new Outcome.Answered(
        new Message(
            request.messageId() + ":" + type,
            type,
            clock.instant(),
            new Message.About(request.command().jobId(), request.client().name()),
            body));
  }

  /** {@code {workflow}}, to be added to. */
  static ObjectNode aboutJob(Listing job) {
    var data = JsonNodeFactory.instance.objectNode();
    data.set("workflow", job.workflow().toJson());
    return data;
  }
}
