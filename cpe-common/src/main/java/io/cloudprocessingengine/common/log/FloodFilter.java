package io.cloudprocessingengine.common.log;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongSupplier;
import org.slf4j.Marker;

/**
 * Lets a warning or error through a few times in a minute, then counts it, and says at the end of
 * the minute how often it came: one fault must not fill a disk, nor hide another. Two lines are
 * alike if they have the same logger, the same text without its values, and the same kind of
 * exception.
 */
final class FloodFilter extends TurboFilter {
  static final int LET_THROUGH = 10;
  static final Duration WINDOW = Duration.ofMinutes(1);
  private static final int MOST_KINDS = 1_000;
  private static final String FULLY_QUALIFIED = FloodFilter.class.getName();

  private final LongSupplier nanoTime;
  private final LongAdder warnings = new LongAdder();
  private final LongAdder errors = new LongAdder();

  /** Guarded by this. */
  private final Map<Kind, Flood> floods = new LinkedHashMap<>();

  /** Guarded by this. */
  private ScheduledFuture<?> next;

  private record Kind(String logger, String format, String exception) {}

  /** How often one kind of line came since the window began. */
  private static final class Flood {
    private final Logger logger;
    private final Level level;
    private final long end;
    private int lines;

    private Flood(Logger logger, Level level, long end) {
      this.logger = logger;
      this.level = level;
      this.end = end;
    }

    /** One of which lines were left out is over with its summary, not before. */
    private boolean isOver(long now) {
      return now - end > 0 && lines <= LET_THROUGH;
    }
  }

  FloodFilter() {
    this(System::nanoTime);
  }

  FloodFilter(LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
  }

  @Override
  public FilterReply decide(
      Marker marker,
      Logger logger,
      Level level,
      String format,
      Object[] values,
      Throwable exception) {
    if (format == null || !level.isGreaterOrEqual(Level.WARN) || !isOn(logger, level)) {
      return FilterReply.NEUTRAL;
    }
    (level.isGreaterOrEqual(Level.ERROR) ? errors : warnings).increment();
    var kind = new Kind(logger.getName(), format, name(exception, values));
    return count(kind, logger, level) <= LET_THROUGH ? FilterReply.NEUTRAL : FilterReply.DENY;
  }

  long warnings() {
    return warnings.sum();
  }

  long errors() {
    return errors.sum();
  }

  @Override
  public synchronized void stop() {
    if (next != null) {
      next.cancel(false);
    }
    super.stop();
  }

  private synchronized int count(Kind kind, Logger logger, Level level) {
    var now = nanoTime.getAsLong();
    var flood = floods.get(kind);
    if (flood == null || flood.isOver(now)) {
      makeRoom();
      flood = new Flood(logger, level, now + WINDOW.toNanos());
      floods.put(kind, flood);
    }
    flood.lines++;
    if (flood.lines == LET_THROUGH + 1) {
      next =
          getContext()
              .getScheduledExecutorService()
              .schedule(this::summarise, flood.end - now, TimeUnit.NANOSECONDS);
    }
    return flood.lines;
  }

  /** Kinds that are counted wait for their summary; the others are forgotten first. */
  private void makeRoom() {
    if (floods.size() >= MOST_KINDS) {
      floods.values().removeIf(flood -> flood.lines <= LET_THROUGH);
    }
    if (floods.size() >= MOST_KINDS) {
      floods.clear();
    }
  }

  /** Says what was counted since the last time, and begins anew. */
  void summarise() {
    var due = new ArrayList<Map.Entry<Kind, Flood>>();
    synchronized (this) {
      floods.entrySet().stream().filter(it -> it.getValue().lines > LET_THROUGH).forEach(due::add);
      due.forEach(it -> floods.remove(it.getKey()));
    }
    due.forEach(it -> say(it.getKey(), it.getValue()));
  }

  private static void say(Kind kind, Flood flood) {
    var values = new Object[] {flood.lines - LET_THROUGH, WINDOW.toSeconds(), kind.format()};
    var text = "{} more lines like this within {} s, left out: {}";
    // Past the filters, this one included.
    flood.logger.callAppenders(
        new LoggingEvent(FULLY_QUALIFIED, flood.logger, flood.level, text, null, values));
  }

  private static boolean isOn(Logger logger, Level level) {
    return level.isGreaterOrEqual(logger.getEffectiveLevel());
  }

  /** SLF4J takes an exception for the last of the values, too. */
  private static String name(Throwable exception, Object[] values) {
    if (exception != null) {
      return exception.getClass().getName();
    }
    var last = values == null || values.length == 0 ? null : values[values.length - 1];
    return last instanceof Throwable thrown ? thrown.getClass().getName() : "";
  }
}
