package io.cloudprocessingengine.common.lifecycle;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * Delays between attempts: doubled each time up to a maximum, each drawn from its upper half so
 * that many daemons that fail together don't come back together. Not thread-safe.
 */
public final class Backoff {
  private final Duration first;
  private final Duration max;
  private final RandomGenerator random;
  private int failures;

  /**
   * Begins with the first delay.
   *
   * @param first longest delay after the first failure, positive
   * @param max longest delay of all, not below first
   */
  public Backoff(Duration first, Duration max, RandomGenerator random) {
    if (first.isNegative() || first.isZero() || max.compareTo(first) < 0) {
      throw new IllegalArgumentException("first must be positive, max not below it: " + first);
    }
    this.first = first;
    this.max = max;
    this.random = random;
  }

  /** The delay before the next attempt. */
  public Duration next() {
    var doubled = first.multipliedBy(1L << Math.min(failures++, 20));
    var longest = doubled.compareTo(max) < 0 ? doubled : max;
    var half = Math.max(1, longest.toNanos() / 2);
    return Duration.ofNanos(half + random.nextLong(half));
  }

  /** An attempt succeeded: begin again with the first delay. */
  public void reset() {
    failures = 0;
  }

  /** Attempts that failed since the last success. */
  public int failures() {
    return failures;
  }
}
