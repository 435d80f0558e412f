package io.cloudprocessingengine.client;

import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cloudprocessingengine.client.sqs.MessageQueue;
import io.cloudprocessingengine.common.command.Command;
import io.cloudprocessingengine.common.command.CommandType;
import io.cloudprocessingengine.common.message.JsonText;
import io.cloudprocessingengine.common.status.EpochSeconds;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * Puts commands on the input queue, complete.
 *
 * @param domain for commands that name none
 */
record Sender(MessageQueue input, Optional<String> domain, Clock clock) {
  Sender {
    Objects.requireNonNull(input, "input");
    Objects.requireNonNull(domain, "domain");
    Objects.requireNonNull(clock, "clock");
  }

  /**
   * A command that is on its way.
   *
   * @param messageId by which the answer names it
   */
  record Sent(String messageId, Optional<CommandType> type, String jobId) {}

  Sent send(Command command) {
    var json = command.data().objectNode().put("type", command.type().name());
    if (!command.jobId().isEmpty()) {
      json.put("jobId", command.jobId());
    }
    json.set("data", command.data());
    return new Sent(send(json), Optional.of(command.type()), command.jobId());
  }

  /** As it is, be it a command or not. */
  Sent send(String body) {
    var json = JsonText.parse(body).orElse(MissingNode.getInstance());
    var type = CommandType.of(json.path("type").asText(""));
    return new Sent(input.send(body), type, json.path("jobId").asText(""));
  }

  /** Fills in what is missing; returns the message's id. */
  String send(ObjectNode command) {
    if (!command.hasNonNull("time")) {
      command.put("time", EpochSeconds.of(clock.instant()));
    }
    if (needsJobId(command)) {
      command.put("jobId", UUID.randomUUID().toString());
    }
    domain.ifPresent(name -> complete(command, name));
    return input.send(command.toString());
  }

  private static boolean needsJobId(ObjectNode command) {
    var list = CommandType.GET_JOB_LIST.name().equalsIgnoreCase(command.path("type").asText());
    return !list && !command.hasNonNull("jobId");
  }

  private static void complete(ObjectNode command, String domain) {
    var data = command.path("data");
    var workflow = data.path("workflow");
    if (!data.isObject() || !(workflow.isMissingNode() || workflow.isObject())) {
      return; // The InputPoller will say what is wrong with it.
    }
    var complete = ((ObjectNode) data).withObjectProperty("workflow");
    if (!complete.hasNonNull("domain")) {
      complete.put("domain", domain);
    }
  }
}
