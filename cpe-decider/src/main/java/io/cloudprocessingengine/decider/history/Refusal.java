package io.cloudprocessingengine.decider.history;

/** Why SWF refuses decisions. */
public final class Refusal {
  private Refusal() {}

  /** Whether SWF may take the same decision later: a throttle, or too much that is open. */
  public static boolean passes(String cause) {
    return cause.endsWith("_RATE_EXCEEDED") || cause.endsWith("_LIMIT_EXCEEDED");
  }
}
