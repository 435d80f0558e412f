package io.cloudprocessingengine.inputpoller.command;

/** SWF refuses a call for what is in it, as it will at any other time. */
public final class RefusedBySwfException extends UnavailableException {
  private static final long serialVersionUID = 1L;

  public RefusedBySwfException(String message, Throwable cause) {
    super(message, cause, false);
  }
}
