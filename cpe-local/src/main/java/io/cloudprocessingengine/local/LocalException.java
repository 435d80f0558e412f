package io.cloudprocessingengine.local;

import java.net.BindException;

/** The local stack cannot do what it was asked for; the message is a sentence for a person. */
public final class LocalException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  LocalException(String message, Throwable cause) {
    super(message, cause);
  }

  static LocalException cannotStart(String what, String host, int port, RuntimeException failure) {
    var place = host + ":" + port;
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof BindException) {
        return new LocalException(
            what
                + " cannot listen on "
                + place
                + ": "
                + cause.getMessage()
                + "; stop what uses the"
                + " port, or give another: 0 picks a free one",
            failure);
      }
    }
    return new LocalException(what + " cannot be started on " + place + ": " + failure, failure);
  }
}
