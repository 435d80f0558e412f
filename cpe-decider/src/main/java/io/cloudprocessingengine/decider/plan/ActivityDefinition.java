package io.cloudprocessingengine.decider.plan;

import java.util.Objects;

/**
 * An activity that steps can run.
 *
 * @param type its type in SWF
 * @param description for the type's registration
 * @param inputSpec checked before the activity is scheduled
 * @param outputsSpec what becomes of its result
 */
public record ActivityDefinition(
    ActivityTypeId type,
    String description,
    Scheduling scheduling,
    InputSpec inputSpec,
    OutputsSpec outputsSpec) {
  public ActivityDefinition {
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(description, "description");
    Objects.requireNonNull(scheduling, "scheduling");
    Objects.requireNonNull(inputSpec, "inputSpec");
    Objects.requireNonNull(outputsSpec, "outputsSpec");
  }
}
