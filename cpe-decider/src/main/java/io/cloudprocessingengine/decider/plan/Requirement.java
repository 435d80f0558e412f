package io.cloudprocessingengine.decider.plan;

import java.util.Objects;

/**
 * That another step has ended in a certain status.
 *
 * @param writtenOut whether the plan names the status. {@code [A, completed]} runs whatever became
 *     of A and handles its failure; the plain {@code A} does neither, though its status is
 *     completed too.
 */
public record Requirement(String step, RequiredStatus status, boolean writtenOut) {
  public Requirement {
    Objects.requireNonNull(step, "step");
    Objects.requireNonNull(status, "status");
  }

  /** Whether a failure of the required step is dealt with by this requirement. */
  public boolean handlesFailure() {
    return writtenOut && (status == RequiredStatus.FAILED || status == RequiredStatus.COMPLETED);
  }
}
