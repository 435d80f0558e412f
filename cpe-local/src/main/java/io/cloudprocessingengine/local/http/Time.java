package io.cloudprocessingengine.local.http;

import io.cloudprocessingengine.local.engine.Engine;
import java.time.Clock;
import java.util.OptionalLong;

/** How time passes in an engine. */
public interface Time {
  /** Tells the engine's time. */
  Clock clock();

  /**
   * Goes on from that time if it is later than now: state that lasts may come from a virtual time
   * that was ahead, and its timers would stand still until the clock has caught up with it.
   *
   * @param earliest in milliseconds since 1970
   */
  void notBefore(long earliest);

  /**
   * Waits until something may be due, or until the thread is unparked; may move the time on.
   *
   * @param next when something is due, in milliseconds since 1970
   */
  void await(Engine engine, OptionalLong next);

  /** Time as the wall has it. */
  static Time ofTheWall() {
    return new WallTime();
  }
}
