package io.cloudprocessingengine.common.log;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.slf4j.LoggerFactory;

/** What can be seen and changed of the logging of a process while it runs. */
public final class LogControl {
  /** For people. */
  public static final String LEVELS = "error, warn, info, debug, trace or off";

  private static final String FULLY_QUALIFIED = LogControl.class.getName();
  private static final String OURS = "io.cloudprocessingengine";

  private final LoggerContext context;
  private final Optional<FloodFilter> flood;

  private LogControl(LoggerContext context) {
    this.context = context;
    this.flood =
        context.getTurboFilterList().stream()
            .filter(FloodFilter.class::isInstance)
            .map(FloodFilter.class::cast)
            .findFirst();
  }

  /** That of the logging as it was set up last. */
  public static LogControl current() {
    return new LogControl((LoggerContext) LoggerFactory.getILoggerFactory());
  }

  /** Lines at WARN so far, those that were summarised included. */
  public long warnings() {
    return flood.map(FloodFilter::warnings).orElse(0L);
  }

  /** Lines at ERROR so far, those that were summarised included. */
  public long errors() {
    return flood.map(FloodFilter::errors).orElse(0L);
  }

  /** The levels that are set, by logger. */
  public Map<String, String> levels() {
    var levels = new TreeMap<String, String>();
    for (var logger : context.getLoggerList()) {
      if (logger.getLevel() != null) {
        levels.put(logger.getName(), logger.getLevel().toString());
      }
    }
    return levels;
  }

  /** Sets the level of CPE's own loggers; false if there is no such level. */
  public boolean level(String level) {
    return level(OURS, level);
  }

  /** Sets the level of a logger and those below it; false if there is no such level. */
  public boolean level(String logger, String level) {
    var known = Level.toLevel(level.strip(), null);
    if (known == null || logger.isBlank()) {
      return false;
    }
    var target = context.getLogger(logger.strip());
    announce(target, known);
    target.setLevel(known);
    return true;
  }

  /** Past the levels of before and after: whoever reads the log must know why it fell silent. */
  private void announce(Logger changed, Level level) {
    var announcer = context.getLogger(OURS);
    var values = new Object[] {changed.getName(), level};
    announcer.callAppenders(
        new LoggingEvent(
            FULLY_QUALIFIED, announcer, Level.INFO, "Level of {} is {} now", null, values));
  }
}
