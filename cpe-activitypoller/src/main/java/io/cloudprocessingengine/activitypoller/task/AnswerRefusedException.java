package io.cloudprocessingengine.activitypoller.task;

/** SWF finds an answer invalid; sending it again is of no use. */
public final class AnswerRefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public AnswerRefusedException(String message, Throwable cause) {
    super(message, cause);
  }
}
