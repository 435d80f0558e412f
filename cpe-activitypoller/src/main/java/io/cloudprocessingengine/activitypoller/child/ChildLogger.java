package io.cloudprocessingengine.activitypoller.child;

import io.cloudprocessingengine.activitypoller.task.Limits;
import io.cloudprocessingengine.activitypoller.task.LogText;
import io.cloudprocessingengine.activitypoller.task.Outcome;
import io.cloudprocessingengine.activitypoller.task.Thrown;
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
    send(level, LogText.of(bundle, message) + trace);
  }

  @Override
  public void log(Level level, ResourceBundle bundle, String format, Object... values) {
    send(level, LogText.of(bundle, format, values));
  }

  private void send(Level level, String text) {
    if (isLoggable(level)) {
      worker.accept(new Frame.Logged(level, Limits.fit(text, Outcome.MAX_TEXT_LENGTH)));
    }
  }
}
