package io.cloudprocessingengine.activitypoller.task;

import java.util.Map;
import java.util.ResourceBundle;
import org.slf4j.Logger;
import org.slf4j.MDC;

/** The logger of an activity: writes to the worker's log, with the ids of the task on each line. */
final class TaskLogger implements System.Logger {
  private final Logger log;
  private final Map<String, String> ids;

  TaskLogger(Logger log, Map<String, String> ids) {
    this.log = log;
    this.ids = Map.copyOf(ids);
  }

  Map<String, String> ids() {
    return ids;
  }

  @Override
  public String getName() {
    return log.getName();
  }

  @Override
  public boolean isLoggable(Level level) {
    return switch (level) {
      case ALL, TRACE -> log.isTraceEnabled();
      case DEBUG -> log.isDebugEnabled();
      case INFO -> log.isInfoEnabled();
      case WARNING -> log.isWarnEnabled();
      case ERROR -> log.isErrorEnabled();
      case OFF -> false;
    };
  }

  @Override
  public void log(Level level, ResourceBundle bundle, String message, Throwable thrown) {
    if (isLoggable(level)) {
      write(level, LogText.of(bundle, message), thrown);
    }
  }

  @Override
  public void log(Level level, ResourceBundle bundle, String format, Object... values) {
    if (isLoggable(level)) {
      write(level, LogText.of(bundle, format, values), null);
    }
  }

  private void write(Level level, String text, Throwable thrown) {
    var before = MDC.getCopyOfContextMap();
    ids.forEach(MDC::put);
    try {
      log.atLevel(slf4j(level)).setCause(thrown).log(text);
    } finally {
      ids.keySet().forEach(MDC::remove);
      if (before != null) {
        MDC.setContextMap(before);
      }
    }
  }

  private static org.slf4j.event.Level slf4j(Level level) {
    return switch (level) {
      case ALL, TRACE -> org.slf4j.event.Level.TRACE;
      case DEBUG -> org.slf4j.event.Level.DEBUG;
      case INFO -> org.slf4j.event.Level.INFO;
      case WARNING -> org.slf4j.event.Level.WARN;
      case ERROR, OFF -> org.slf4j.event.Level.ERROR;
    };
  }
}
