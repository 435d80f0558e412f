package io.cloudprocessingengine.decider.decision;

import io.cloudprocessingengine.common.message.Excerpt;
import java.util.Objects;

/**
 * Why a job failed, in the lengths that SWF takes; what is left out is marked by an ellipsis.
 *
 * @param reason at most 256 characters
 * @param details at most 32,768 characters
 */
public record ClosingReason(String reason, String details) {
  private static final String ELLIPSIS = "…";

  public ClosingReason {
    Objects.requireNonNull(reason, "reason");
    Objects.requireNonNull(details, "details");
  }

  /** A reason that does not fit goes in full to the head of the details. */
  static ClosingReason of(Verdict.Failed verdict, Limits limits) {
    var failure = verdict.failure();
    var reason =
        verdict.step().map(step -> step + ": " + failure.reason()).orElse(failure.reason());
    var fits = reason.length() <= limits.reasonLength();
    var details = fits ? failure.details() : reason + "\n" + failure.details();
    return new ClosingReason(cut(reason, limits.reasonLength()), cut(details, limits.textLength()));
  }

  /** The text, or its start and an ellipsis. */
  static String cut(String text, int length) {
    return Excerpt.of(text, length, ELLIPSIS);
  }
}
