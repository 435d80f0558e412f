package io.cloudprocessingengine.local.http;

import io.cloudprocessingengine.local.engine.Engine;
import java.time.Clock;
import java.util.OptionalLong;
import java.util.concurrent.locks.LockSupport;

/** Time as the wall has it, or ahead of it when the state that is gone on with was. */
final class WallTime implements Time {
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
    if (next.isPresent()) {
      LockSupport.parkUntil(clock.onTheWall(next.getAsLong()));
    } else {
      LockSupport.park();
    }
  }
}
