package io.cloudprocessingengine.decider.decision;

import java.time.Duration;
import java.util.Objects;

/**
 * What SWF takes, and how long a stopping job waits.
 *
 * @param decisions in one response
 * @param responseBytes of one response, all decisions together
 * @param openActivities of one job
 * @param historyEvents after which SWF terminates an execution
 * @param text the longest texts
 * @param cancelWait how long activities that were asked to stop are waited for
 */
public record Limits(
    int decisions,
    int responseBytes,
    int openActivities,
    int historyEvents,
    TextLimits text,
    Duration cancelWait) {
  /** SWF's own, with room left in a response for what surrounds the decisions. */
  public static final Limits SWF =
      new Limits(100, 900_000, 1_000, 25_000, new TextLimits(256, 32_768), Duration.ofMinutes(2));

  public Limits {
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(cancelWait, "cancelWait");
  }

  /** The longest texts, in characters: of a reason, and of an input, result or details. */
  public record TextLimits(int reason, int data) {}

  int reasonLength() {
    return text.reason();
  }

  int textLength() {
    return text.data();
  }
}
