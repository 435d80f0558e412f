package io.cloudprocessingengine.inputpoller.command;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.cloudprocessingengine.common.command.CommandException;
import io.cloudprocessingengine.common.message.Excerpt;
import io.cloudprocessingengine.common.message.Message;
import io.cloudprocessingengine.common.message.MessageType;
import java.time.Instant;

/** The answer to a command that is refused: {@code {jobId, command, error: {code, …}}}. */
final class Rejection {
  /** The longest name of a command is shorter. */
  private static final int SHOWN = 100;

  private Rejection() {}

  /** The id is made of the command's own message id: refused again, it is the same answer. */
  static Message message(
      ClientAccount client, String messageId, CommandException refusal, Instant time) {
    var named = refusal.named();
    var body = JsonNodeFactory.instance.objectNode();
    named.type().ifPresent(type -> body.put("command", Excerpt.of(type, SHOWN, "…")));
    body.set("error", refusal.error().toJson());
    return new Message(
        messageId + ":" + MessageType.COMMAND_REJECTED,
        MessageType.COMMAND_REJECTED,
        time,
        new Message.About(named.jobId().orElse(""), client.name()),
        body);
  }
}
