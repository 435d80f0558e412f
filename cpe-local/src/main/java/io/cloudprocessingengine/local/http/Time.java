package io.cloudprocessingengine.local.http;

import io.cloudprocessingengine.local.engine.Engine;
import java.time.Clock;
import java.util.OptionalLong;
import java.util.concurrent.locks.LockSupport;

/** How time passes in an engine. */
public interface Time {
  /** Tells the engine's time. */
  Clock clock();

  /**
   * Waits until something may be due, or until the thread is unparked; may move the time on.
   *
   * @param next when something is due, in milliseconds since 1970
   */
  void await(Engine engine, OptionalLong next);

  /** Time as the wall has it. */
  static Time ofTheWall() {
    return new Time() {
      @Override
      public Clock clock() {
        return Clock.systemUTC();
      }

      @Override
      public void await(Engine engine, OptionalLong next) {
        LockSupport.parkUntil(next.orElse(Long.MAX_VALUE));
      }
    };
  }
}
