package io.cloudprocessingengine.decider.decision;

import java.util.Objects;
import java.util.Optional;

/**
 * What became of a job; once there, no further event changes it, so that a close which SWF refuses
 * stands.
 */
public sealed interface Verdict {

  /** Every step has ended and no failure is left unhandled. */
  record Succeeded() implements Verdict {}

  /**
   * Something failed that no step handles; {@code step} is absent if it was the job's input or
   * size.
   */
  record Failed(Optional<String> step, Failure failure) implements Verdict {
    public Failed {
      Objects.requireNonNull(step, "step");
      Objects.requireNonNull(failure, "failure");
    }
  }

  /** Somebody asked it to stop before it was done; {@code reason} is empty if none was given. */
  record Canceled(String reason) implements Verdict {
    public Canceled {
      Objects.requireNonNull(reason, "reason");
    }
  }
}
