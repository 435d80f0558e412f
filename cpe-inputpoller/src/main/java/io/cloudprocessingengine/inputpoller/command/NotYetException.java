package io.cloudprocessingengine.inputpoller.command;

/**
 * SWF may tell otherwise in a few seconds, since it lists what happens with a delay. No trouble.
 */
public final class NotYetException extends UnavailableException {
  private static final long serialVersionUID = 1L;

  public NotYetException(String message) {
    super(message, null);
  }
}
