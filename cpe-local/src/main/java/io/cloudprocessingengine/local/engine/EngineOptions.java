package io.cloudprocessingengine.local.engine;

import java.util.Objects;

/**
 * What an engine has that others need not have.
 *
 * @param functions what executions can call as Lambda functions
 * @param throttled whether calls and decisions are refused that the service would throttle
 * @param journal where the state outlives the engine
 */
public record EngineOptions(LambdaFunctions functions, boolean throttled, Journal journal) {
  /** Refuses nulls. */
  public EngineOptions {
    Objects.requireNonNull(functions);
    Objects.requireNonNull(journal);
  }

  /** No function, no throttle, no journal. */
  public static EngineOptions plain() {
    return new EngineOptions(LambdaFunctions.none(), false, Journal.none());
  }

  Throttle throttle() {
    return throttled ? Throttle.ofTheService() : Throttle.off();
  }
}
