package io.cloudprocessingengine.inputpoller.command;

/** Something that a command needs is out of reach at present; trying again later may help. */
public final class UnavailableException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public UnavailableException(String message, Throwable cause) {
    super(message, cause);
  }
}
