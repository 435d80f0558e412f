package io.cloudprocessingengine.activitypoller.child;

import io.cloudprocessingengine.activitypoller.task.Limits;
import io.cloudprocessingengine.activitypoller.task.Outcome;
import io.cloudprocessingengine.activitypoller.task.Thrown;
import java.text.MessageFormat;
import java.util.ResourceBundle;
import java.util.function.Consumer;

/** The logger of an activity in the child: the worker writes the lines, and knows the levels. */
final class ChildLogger implements System.Logger {
  private final Consumer<Frame> worker;

  ChildLogger(Consumer<Frame> worker) {
    this.worker = worker;
  }

  @Override
  public String getName() {
    return "io.cloudprocessingengine.plugin";
  }

  @Override
  public boolean isLoggable(Level level) {
    return level != Level.OFF;
  }

  @Override
  public void log(Level level, ResourceBundle bundle, String message, Throwable thrown) {
    var trace = thrown == null ? "" : "\n" + Thrown.details(thrown);
    send(level, translated(bundle, message) + trace);
  }

  @Override
  public void log(Level level, ResourceBundle bundle, String format, Object... values) {
    var text = translated(bundle, format);
    send(level, values == null ? text : formatted(text, values));
  }

  private void send(Level level, String text) {
    if (isLoggable(level)) {
      worker.accept(new Frame.Logged(level, Limits.fit(text, Outcome.MAX_TEXT_LENGTH)));
    }
  }

  /** As it is when it is no format, as a logger of the JDK does: a line of log fails no task. */
  private static String formatted(String text, Object... values) {
    try {
      return MessageFormat.format(text, values);
    } catch (IllegalArgumentException e) {
      return text;
    }
  }

  private static String translated(ResourceBundle bundle, String key) {
    var text = String.valueOf(key);
    return bundle != null && bundle.containsKey(text) ? bundle.getString(text) : text;
  }
}
