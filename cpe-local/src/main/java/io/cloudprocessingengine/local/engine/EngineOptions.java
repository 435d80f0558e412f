package io.cloudprocessingengine.local.engine;

import java.util.Objects;

/**
 * What an engine has that others need not have.
 *
 * @param functions what executions can call as Lambda functions
 * @param throttled whether calls and decisions are refused that the service would throttle
 */
public record EngineOptions(LambdaFunctions functions, boolean throttled) {
  /** Refuses null. */
  public EngineOptions {
    Objects.requireNonNull(functions);
  }

  /** No function, no throttle. */
  public static EngineOptions plain() {
    return new EngineOptions(LambdaFunctions.none(), false);
  }

  Throttle throttle() {
    return throttled ? Throttle.ofTheService() : Throttle.off();
  }
}
