package io.cloudprocessingengine.decider.plan;

import java.util.Objects;

/**
 * What SWF is told about a plan's workflow type, and what a failure does to a job.
 *
 * @param executionTimeout of the whole job; never {@link Timeout#NONE}
 * @param decisionTimeout of one decision task
 */
public record PlanSettings(
    String description, Timeout executionTimeout, Timeout decisionTimeout, OnFailure onFailure) {
  public PlanSettings {
    Objects.requireNonNull(description, "description");
    Objects.requireNonNull(executionTimeout, "executionTimeout");
    Objects.requireNonNull(decisionTimeout, "decisionTimeout");
    Objects.requireNonNull(onFailure, "onFailure");
  }
}
