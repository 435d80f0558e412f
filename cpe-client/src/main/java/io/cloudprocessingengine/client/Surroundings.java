package io.cloudprocessingengine.client;

import io.cloudprocessingengine.common.lifecycle.Sleeper;
import java.time.Clock;
import java.util.Objects;

/** Time, as tests may give it. */
record Surroundings(Clock clock, Sleeper sleeper) {
  Surroundings {
    Objects.requireNonNull(clock, "clock");
    Objects.requireNonNull(sleeper, "sleeper");
  }

  static Surroundings real() {
    return new Surroundings(Clock.systemUTC(), Sleeper.threads());
  }
}
