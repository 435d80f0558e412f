package io.cloudprocessingengine.local.http;

import io.cloudprocessingengine.local.engine.Engine;
import java.time.Clock;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.locks.LockSupport;

/**
 * Time that runs like the wall's, and jumps to the next timer of a decider when nothing else can
 * happen: no task is open, no Lambda function runs, and there was no call for a moment. Timeouts
 * that come before that timer come first, in their order. Nothing but a timer is jumped to.
 */
public final class VirtualTime implements Time {
  private static final long QUIET_NANOSECONDS = Duration.ofMillis(100).toNanos();

  private final AheadClock clock = new AheadClock(Clock.systemUTC());

  @Override
  public Clock clock() {
    return clock;
  }

  @Override
  public void notBefore(long earliest) {
    clock.jumpTo(earliest);
  }

  @Override
  public void await(Engine engine, OptionalLong next) {
    var calls = engine.calls();
    var begin = System.nanoTime();
    LockSupport.parkNanos(Math.min(QUIET_NANOSECONDS, until(next)));
    var isQuiet = System.nanoTime() - begin >= QUIET_NANOSECONDS && engine.calls() == calls;
    if (isQuiet) {
      engine.nextTimer().ifPresent(clock::jumpTo);
    }
  }

  private long until(OptionalLong next) {
    return next.isEmpty()
        ? Long.MAX_VALUE
        : Duration.ofMillis(Math.max(0, next.getAsLong() - clock.millis())).toNanos();
  }

  /** Moves the time on by so much at once. */
  public void pass(Duration duration) {
    clock.jumpTo(clock.millis() + duration.toMillis());
  }
}
