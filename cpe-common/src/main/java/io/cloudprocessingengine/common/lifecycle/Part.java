package io.cloudprocessingengine.common.lifecycle;

import java.time.Duration;

/** One part of a daemon: started once, stopped once. */
public interface Part {
  /** A name for logs, such as {@code decision task poller}. */
  String name();

  /** False when what the part runs has ended by a fault; it does not come back by itself then. */
  default boolean isAlive() {
    return true;
  }

  /** Returns when the part is ready; an exception ends the start of the daemon. */
  default void start() {}

  /**
   * Stops and returns when nothing of the part runs any more.
   *
   * @param grace time that work in hand may still take; when it is over, work is cut
   */
  void stop(Duration grace);
}
