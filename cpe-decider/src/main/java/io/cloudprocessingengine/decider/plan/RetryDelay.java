package io.cloudprocessingengine.decider.plan;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;

/**
 * The wait between two attempts.
 *
 * @param interval before the second attempt
 * @param backoffRate by which each further wait is longer, from 1
 * @param maxInterval that no wait exceeds
 * @param jitter the share of a wait that is left to chance, 0 to 1
 */
public record RetryDelay(
    Duration interval, double backoffRate, Duration maxInterval, double jitter) {
  public static final RetryDelay DEFAULT =
      new RetryDelay(Duration.ofSeconds(1), 2, Duration.ofHours(1), 0);

  public RetryDelay {
    Objects.requireNonNull(interval, "interval");
    Objects.requireNonNull(maxInterval, "maxInterval");
    if (!(backoffRate >= 1) || !(jitter >= 0 && jitter <= 1)) {
      throw new IllegalArgumentException("backoffRate from 1, jitter from 0 to 1");
    }
  }

  /**
   * The wait after an attempt, in whole seconds. The same attempt of the same task always waits as
   * long, so that decisions can be repeated: chance comes from the id.
   *
   * @param attempt the one that failed, from 1
   * @param id what tells this task of this job from all others
   */
  public Duration after(int attempt, String id) {
    var growing = interval.toSeconds() * Math.pow(backoffRate, attempt - 1.0);
    var seconds = Math.min(growing, (double) maxInterval.toSeconds());
    return Duration.ofSeconds(Math.round(seconds * (1 - jitter * chance(id + '#' + attempt))));
  }

  /** The first 32 bits of the seed's hash, as a number from 0 to 1. */
  private static double chance(String seed) {
    var hash = UUID.nameUUIDFromBytes(seed.getBytes(StandardCharsets.UTF_8));
    return (hash.getMostSignificantBits() >>> Integer.SIZE) / (double) (1L << Integer.SIZE);
  }
}
