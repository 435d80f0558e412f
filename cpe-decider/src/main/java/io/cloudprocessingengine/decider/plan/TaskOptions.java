package io.cloudprocessingengine.decider.plan;

import io.cloudprocessingengine.decider.plan.template.Template;
import java.util.Objects;
import java.util.Optional;

/**
 * What all steps done by others have in common.
 *
 * @param input what is handed over; when absent, the task gets no input
 * @param forEach makes the step a map: one task per item
 */
public record TaskOptions(Optional<Template> input, RetryPolicy retry, Optional<ForEach> forEach) {
  public TaskOptions {
    Objects.requireNonNull(input, "input");
    Objects.requireNonNull(retry, "retry");
    Objects.requireNonNull(forEach, "forEach");
  }
}
