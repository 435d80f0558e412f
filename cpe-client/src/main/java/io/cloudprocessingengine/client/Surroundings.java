package io.cloudprocessingengine.client;

import io.cloudprocessingengine.common.lifecycle.Sleeper;
import io.cloudprocessingengine.common.lifecycle.StopSignal;
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

  /** No pause is longer than until the client is closed. */
  static Surroundings real(Duration silence, StopSignal closed) {
    return new Surroundings(Clock.systemUTC(), closed::await, silence);
  }
}
