package io.cloudprocessingengine.inputpoller.command;

import io.cloudprocessingengine.common.command.Command;
import io.cloudprocessingengine.common.command.CommandError.Code;
import io.cloudprocessingengine.common.command.CommandException;
import io.cloudprocessingengine.common.message.Messages.TypeRef;
import java.time.Duration;
import java.util.Objects;

/**
 * A valid command and whose it is.
 *
 * @param delivery the message that holds it
 * @param age time since it was received first
 */
public record Request(ClientAccount client, Command command, Delivery delivery, Duration age) {
  private static final String DOMAIN = "data.workflow.domain";

  public Request {
    Objects.requireNonNull(client, "client");
    Objects.requireNonNull(command, "command");
    Objects.requireNonNull(delivery, "delivery");
    Objects.requireNonNull(age, "age");
  }

  /** Of the queue's message: the same whenever it is delivered again. */
  public String messageId() {
    return delivery.messageId();
  }

  /**
   * The domain that the command names, or the client's default.
   *
   * @throws CommandException when there is none, or the client may not use it
   */
  public String domain() {
    var domain =
        command
            .workflow()
            .domain()
            .or(client.defaults()::domain)
            .orElseThrow(
                () ->
                    command.refused(
                        Code.INVALID_COMMAND,
                        "'" + DOMAIN + "' is missing, and no default domain is configured",
                        DOMAIN));
    if (!client.permissions().allowsDomain(domain)) {
      var message = "client %s may not use domain '%s'".formatted(client.name(), domain);
      throw command.refused(Code.NOT_ALLOWED, message, DOMAIN);
    }
    return domain;
  }

  /**
   * Refuses a workflow type that the client may not use.
   *
   * @throws CommandException when it may not
   */
  public void checkMayUse(TypeRef type) {
    if (!client.permissions().allowsWorkflow(type)) {
      var message =
          "client %s may not use workflow %s %s"
              .formatted(client.name(), type.name(), type.version());
      throw command.refused(Code.NOT_ALLOWED, message, "data.workflow");
    }
  }

  /**
   * Refuses what the client may not send at all.
   *
   * @throws CommandException when it is too large, or of a type that is not for this client
   */
  void checkMaySend() {
    var permissions = client.permissions();
    if (!permissions.commands().contains(command.type())) {
      var message = "client %s may not send %s".formatted(client.name(), command.type());
      throw command.refused(Code.NOT_ALLOWED, message, "type");
    }
    var length = command.data().toString().length();
    if (length > permissions.payload()) {
      var message =
          "'data' has %d characters; client %s may send %d"
              .formatted(length, client.name(), permissions.payload());
      throw command.refused(Code.TOO_LARGE, message, "data");
    }
  }
}
