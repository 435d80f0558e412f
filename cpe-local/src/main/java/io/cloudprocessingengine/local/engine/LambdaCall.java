package io.cloudprocessingengine.local.engine;

import java.util.Objects;
import java.util.Optional;

/**
 * One call of a Lambda function.
 *
 * @param runId the execution that calls
 * @param scheduledEventId the event of its history by which it does
 * @param name of the function, or its ARN
 * @param input JSON, if any was given
 */
public record LambdaCall(String runId, long scheduledEventId, String name, Optional<String> input) {
  /** Refuses nulls. */
  public LambdaCall {
    Objects.requireNonNull(runId);
    Objects.requireNonNull(name);
    Objects.requireNonNull(input);
  }
}
