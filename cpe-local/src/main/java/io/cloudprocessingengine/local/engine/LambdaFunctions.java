package io.cloudprocessingengine.local.engine;

import java.util.concurrent.CompletableFuture;

/** The Lambda functions that executions can call. They run outside of the engine. */
public interface LambdaFunctions {
  /**
   * Begins a call, and returns at once. The engine cancels the future when it has no use for the
   * outcome any more; then the function is to be stopped.
   */
  CompletableFuture<LambdaOutcome> invoke(LambdaCall call);

  /** No function at all: every call fails as that of an unknown one. */
  static LambdaFunctions none() {
    return call -> CompletableFuture.completedFuture(LambdaOutcome.unknownFunction(call.name()));
  }
}
