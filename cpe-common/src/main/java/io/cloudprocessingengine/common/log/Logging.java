package io.cloudprocessingengine.common.log;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.FileAppender;
import ch.qos.logback.core.OutputStreamAppender;
import ch.qos.logback.core.encoder.Encoder;
import io.cloudprocessingengine.common.config.ConfigurationException;
import io.cloudprocessingengine.common.config.Problem;
import io.cloudprocessingengine.common.lifecycle.FileTrouble;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import net.logstash.logback.encoder.LogstashEncoder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sets up the logging of a process. Lines go to standard error; standard output is for results. */
public final class Logging {
  private static final String LINE = " %-5level %msg%replace( [%mdc]){' \\[\\]', ''}%n%ex";
  private static final String ON_SCREEN = "%d{HH:mm:ss.SSS}" + LINE;

  /** Kept for days. */
  private static final String IN_FILE = "%d{yyyy-MM-dd HH:mm:ss.SSS}" + LINE;

  private Logging() {}

  /**
   * No line of anybody's until {@link #start}: Logback's default would write all to standard
   * output.
   */
  public static void silence() {
    var context = (LoggerContext) LoggerFactory.getILoggerFactory();
    context.reset();
    context.getLogger(Logger.ROOT_LOGGER_NAME).setLevel(Level.OFF);
  }

  /** Replaces whatever logging was set up before. */
  public static void start(LogOptions options) {
    var context = (LoggerContext) LoggerFactory.getILoggerFactory();
    context.reset();
    context.addTurboFilter(started(new FloodFilter(), context));
    var root = context.getLogger(Logger.ROOT_LOGGER_NAME);
    root.setLevel(Level.WARN);
    context
        .getLogger("io.cloudprocessingengine")
        .setLevel(Level.toLevel(options.level(), Level.INFO));
    // Names a keyword without file and line; plans are checked for them when they are read.
    context.getLogger("com.networknt.schema.keyword").setLevel(Level.ERROR);
    var console = new ConsoleAppender<ILoggingEvent>();
    console.setTarget("System.err");
    root.addAppender(started(console, encoder(options.format(), ON_SCREEN, context), context));
    options.file().ifPresent(file -> root.addAppender(toFile(file, options.format(), context)));
  }

  private static FloodFilter started(FloodFilter filter, LoggerContext context) {
    filter.setContext(context);
    filter.start();
    return filter;
  }

  private static FileAppender<ILoggingEvent> toFile(
      Path file, LogFormat format, LoggerContext context) {
    var target = file.toAbsolutePath();
    try {
      Files.createDirectories(target.getParent());
      // Logback would not say why it can't.
      Files.newByteChannel(target, StandardOpenOption.CREATE, StandardOpenOption.APPEND).close();
    } catch (IOException e) {
      var why = FileTrouble.writing(target, e);
      var problem = new Problem(file.toString(), "log file can't be written: " + why);
      throw new ConfigurationException(List.of(problem), e);
    }
    var appender = new FileAppender<ILoggingEvent>();
    appender.setFile(target.toString());
    started(appender, encoder(format, IN_FILE, context), context);
    if (!appender.isStarted()) {
      var problem = new Problem(file.toString(), "log file can't be written");
      throw new ConfigurationException(List.of(problem));
    }
    return appender;
  }

  private static <A extends OutputStreamAppender<ILoggingEvent>> A started(
      A appender, Encoder<ILoggingEvent> encoder, LoggerContext context) {
    appender.setContext(context);
    appender.setEncoder(encoder);
    appender.start();
    return appender;
  }

  private static Encoder<ILoggingEvent> encoder(
      LogFormat format, String line, LoggerContext context) {
    Encoder<ILoggingEvent> encoder =
        switch (format) {
          case JSON -> new LogstashEncoder();
          case HUMAN -> {
            var pattern = new PatternLayoutEncoder();
            pattern.setPattern(line);
            yield pattern;
          }
        };
    encoder.setContext(context);
    encoder.start();
    return encoder;
  }
}
