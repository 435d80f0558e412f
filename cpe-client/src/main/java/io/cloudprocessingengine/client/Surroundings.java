package io.cloudprocessingengine.client;

import io.cloudprocessingengine.common.lifecycle.Sleeper;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;

/**
 * Time, as tests may give it.
 *
 * @param silence after which a job that is waited for is asked about
 */
record Surroundings(Clock clock, Sleeper sleeper, Duration silence) {
  Surroundings {
    Objects.requireNonNull(clock, "clock");
    Objects.requireNonNull(sleeper, "sleeper");
    Objects.requireNonNull(silence, "silence");
  }

  static Surroundings real(Duration silence) {
    return new Surroundings(Clock.systemUTC(), Sleeper.threads(), silence);
  }
}
