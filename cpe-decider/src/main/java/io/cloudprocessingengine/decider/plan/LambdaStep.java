package io.cloudprocessingengine.decider.plan;

import java.util.Objects;
import java.util.Optional;

/**
 * Runs an AWS Lambda function through SWF; its result is the step's output.
 *
 * @param function its name or ARN
 * @param timeout the step's {@code start_to_close_timeout}; SWF has its own when absent
 */
public record LambdaStep(String function, Optional<Timeout> timeout, TaskOptions options)
    implements TaskStep {
  public LambdaStep {
    Objects.requireNonNull(function, "function");
    Objects.requireNonNull(timeout, "timeout");
    Objects.requireNonNull(options, "options");
  }

  @Override
  public String runs() {
    return "lambda " + function;
  }

  @Override
  public String word() {
    return options.forEach().isPresent() ? "map" : "lambda";
  }
}
