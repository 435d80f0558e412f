package io.cloudprocessingengine.inputpoller.job;

import io.cloudprocessingengine.common.status.JobState;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * Whether and how a run has closed.
 *
 * @param result of one that completed, as it was given
 * @param cancelRequested whether it was asked to stop
 */
public record Ending(
    JobState state,
    Optional<Instant> closed,
    Optional<String> result,
    Cause cause,
    boolean cancelRequested) {
  public Ending {
    Objects.requireNonNull(state, "state");
    Objects.requireNonNull(closed, "closed");
    Objects.requireNonNull(result, "result");
    Objects.requireNonNull(cause, "cause");
  }

  /** Why, of one that did not complete; empty texts are not known. */
  public record Cause(String reason, String details) {
    /** Nothing is known. */
    public static final Cause NONE = new Cause("", "");

    public Cause {
      Objects.requireNonNull(reason, "reason");
      Objects.requireNonNull(details, "details");
    }
  }

  public boolean isOpen() {
    return state == JobState.OPEN;
  }

  int length() {
    return result.orElse("").length() + cause.details().length();
  }
}
