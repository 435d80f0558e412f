package io.cloudprocessingengine.inputpoller.handler;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cloudprocessingengine.common.command.Command;
import io.cloudprocessingengine.common.command.CommandType;
import io.cloudprocessingengine.inputpoller.command.ClientAccount;
import io.cloudprocessingengine.inputpoller.command.Delivery;
import io.cloudprocessingengine.inputpoller.command.Request;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Commands of the client acme about its job j, a minute old. */
final class Requests {
  private Requests() {}

  /**
   * Of a message that was received before.
   *
   * @param count how often it was received, this time included
   */
  static Request of(CommandType type, ObjectNode data, String messageId, int count) {
    var client =
        new ClientAccount(
            "acme",
            new ClientAccount.Queues("http://in", Optional.empty(), Optional.empty()),
            new ClientAccount.Defaults(Optional.of("media"), Optional.empty()));
    var delivery = new Delivery(messageId, "r", "{}", new Delivery.Attempts(count, Instant.EPOCH));
    return new Request(client, new Command(type, "j", data), delivery, Duration.ofMinutes(1));
  }
}
