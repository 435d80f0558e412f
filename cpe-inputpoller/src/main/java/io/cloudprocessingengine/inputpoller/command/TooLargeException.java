package io.cloudprocessingengine.inputpoller.command;

/**
 * What a command asks for is more than this daemon takes into its memory, which all clients share.
 */
public final class TooLargeException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public TooLargeException(String message) {
    super(message);
  }
}
