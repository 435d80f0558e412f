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

  static TemplateException undefined(String name, String expression) {
    return new TemplateException("'" + name + "' is undefined in '" + expression + "'");
  }

  /** The one that caused another exception, or one that says the same. */
  static TemplateException in(Exception e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof TemplateException own) {
        return own;
      }
    }
    return new TemplateException(e.getMessage(), e);
  }

  static TemplateException tooLong() {
    return new TemplateException("gives more than " + TemplateEngine.MAX_OUTPUT + " characters");
  }
}
