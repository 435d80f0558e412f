package io.cloudprocessingengine.decider.plan;

import java.util.Objects;

/**
 * Whether and when a failed task is tried again.
 *
 * @param maxAttempts the first one included, from 1
 * @param failures the failures that are worth another attempt
 */
public record RetryPolicy(int maxAttempts, RetryDelay delay, FailureFilter failures) {
  /** One attempt, and no other. */
  public static final RetryPolicy NEVER = new RetryPolicy(1, RetryDelay.DEFAULT, FailureFilter.ANY);

  public RetryPolicy {
    Objects.requireNonNull(delay, "delay");
    Objects.requireNonNull(failures, "failures");
    if (maxAttempts < 1) {
      throw new IllegalArgumentException("maxAttempts " + maxAttempts + " is less than 1");
    }
  }

  /** Whether another attempt follows one that failed. */
  public boolean retries(int attempt, String reason) {
    return attempt < maxAttempts && failures.matches(reason);
  }
}
