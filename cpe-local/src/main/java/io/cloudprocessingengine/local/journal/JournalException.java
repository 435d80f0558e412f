package io.cloudprocessingengine.local.journal;

/** The files of the state cannot be read or written; the message is a sentence for a person. */
public final class JournalException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  JournalException(String message, Throwable cause) {
    super(message, cause);
  }

  JournalException(String message) {
    super(message);
  }
}
