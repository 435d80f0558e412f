package io.cloudprocessingengine.decider.decision;

import io.cloudprocessingengine.decider.history.Event;
import io.cloudprocessingengine.decider.history.ExecutionId;
import io.cloudprocessingengine.decider.plan.Plan;
import java.util.Objects;

/**
 * Decides from a whole history at once: for tests and tools, and the meaning of what {@link Job}
 * does step by step.
 */
public final class Decider {
  private final Limits limits;

  public Decider(Limits limits) {
    this.limits = Objects.requireNonNull(limits, "limits");
  }

  /**
   * What SWF is to be told after that history; the same plan and history always give the same
   * answer.
   */
  public Decisions decide(Plan plan, ExecutionId execution, Iterable<? extends Event> history) {
    return new Job(plan, execution, limits).addAll(history).decide();
  }
}
