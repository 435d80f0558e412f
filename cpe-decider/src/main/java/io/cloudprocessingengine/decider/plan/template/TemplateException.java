package io.cloudprocessingengine.decider.plan.template;

/** A template gives no value for these variables; the message says what it lacks, and where. */
public final class TemplateException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public TemplateException(String message) {
    super(message);
  }

  public TemplateException(String message, Throwable cause) {
    super(message, cause);
  }
}
