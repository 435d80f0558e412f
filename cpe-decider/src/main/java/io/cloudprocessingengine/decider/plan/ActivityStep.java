package io.cloudprocessingengine.decider.plan;

import java.util.Objects;

/**
 * Runs an activity.
 *
 * @param scheduling the activity's own, with what the step overrides
 */
public record ActivityStep(ActivityDefinition activity, Scheduling scheduling, TaskOptions options)
    implements TaskStep {
  static final String WORD = "activity";

  public ActivityStep {
    Objects.requireNonNull(activity, "activity");
    Objects.requireNonNull(scheduling, "scheduling");
    Objects.requireNonNull(options, "options");
  }

  @Override
  public String runs() {
    return "activity " + activity.type();
  }

  @Override
  public String word() {
    return options.forEach().isPresent() ? "map" : WORD;
  }
}
