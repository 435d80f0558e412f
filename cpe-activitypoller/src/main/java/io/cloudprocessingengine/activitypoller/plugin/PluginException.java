package io.cloudprocessingengine.activitypoller.plugin;

/** A plug-in can't be loaded; the message says which, why, and what to do about it. */
public final class PluginException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public PluginException(String message) {
    super(message);
  }

  public PluginException(String message, Throwable cause) {
    super(message, cause);
  }
}
