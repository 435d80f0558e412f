package io.cloudprocessingengine.inputpoller.command;

import io.cloudprocessingengine.common.command.Command;
import java.time.Duration;
import java.util.Objects;

/**
 * A valid command and whose it is.
 *
 * @param age time since it was received first
 */
public record Request(ClientAccount client, Command command, Duration age) {
  public Request {
    Objects.requireNonNull(client, "client");
    Objects.requireNonNull(command, "command");
    Objects.requireNonNull(age, "age");
  }
}
