package io.cloudprocessingengine.inputpoller.command;

import io.cloudprocessingengine.common.command.CommandException;

/**
 * Does what one type of command asks for. Commands come at least once: handling one again must do
 * nothing new and give the same answer.
 */
public interface CommandHandler {
  /**
   * Handles a command.
   *
   * @throws CommandException when it is refused for good
   * @throws UnavailableException when it can't be done at present
   */
  Outcome handle(Request request);
}
