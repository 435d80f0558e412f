package io.cloudprocessingengine.local.http;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicLong;

/** A clock that is ahead of another by ever more. */
final class AheadClock extends Clock {
  private final Clock wall;
  private final AtomicLong milliseconds = new AtomicLong();

  AheadClock(Clock wall) {
    this.wall = wall;
  }

  /** Makes it that time, in milliseconds since 1970, or leaves it if it is later already. */
  void jumpTo(long time) {
    milliseconds.updateAndGet(ahead -> Math.max(ahead, time - wall.millis()));
  }

  /** What the other clock shows when this one shows that time; both in milliseconds since 1970. */
  long onTheWall(long time) {
    return time - milliseconds.get();
  }

  @Override
  public Instant instant() {
    return wall.instant().plusMillis(milliseconds.get());
  }

  @Override
  public ZoneId getZone() {
    return wall.getZone();
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException("The engine needs no zone");
  }
}
