package io.cloudprocessingengine.common.lifecycle;

import java.time.Duration;

/** Waiting, as an argument, so that tests need not wait. */
public interface Sleeper {
  void sleep(Duration duration) throws InterruptedException;

  /** Really sleeps. */
  static Sleeper threads() {
    return duration -> Thread.sleep(duration.toMillis());
  }
}
