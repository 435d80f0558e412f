package io.cloudprocessingengine.decider.plan;

import io.cloudprocessingengine.decider.plan.template.Template;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A plan that was checked: every name in it is known, no step waits for itself.
 *
 * @param inputSpec what the workflow's input must look like
 * @param activities by name, in declared order
 * @param output the job's result; when absent, an object of every succeeded step's output
 */
public record Plan(
    PlanId id,
    PlanSettings settings,
    InputSpec inputSpec,
    Map<String, ActivityDefinition> activities,
    Steps steps,
    Optional<Template> output) {
  public Plan {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(settings, "settings");
    Objects.requireNonNull(inputSpec, "inputSpec");
    activities = Collections.unmodifiableMap(new LinkedHashMap<>(activities));
    Objects.requireNonNull(steps, "steps");
    Objects.requireNonNull(output, "output");
  }
}
