package io.cloudprocessingengine.inputpoller.sqs;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long a command waits until it is tried again: 1 s at first, doubled each time, drawn from the
 * upper half of that so that commands that failed together don't come back together.
 */
final class RetryDelay {
  private static final int MOST_DOUBLINGS = 20;

  private final RandomGenerator random;

  RetryDelay(RandomGenerator random) {
    this.random = random;
  }

  /**
   * A delay of whole seconds, as SQS takes it.
   *
   * @param attempts so far, at least 1
   */
  Duration after(int attempts, Duration longest) {
    var doubled = 1L << Math.min(MOST_DOUBLINGS, Math.max(0, attempts - 1));
    var most = Math.max(1, Math.min(doubled, longest.toSeconds()));
    var least = (most + 1) / 2;
    return Duration.ofSeconds(least + random.nextLong(most - least + 1));
  }
}
