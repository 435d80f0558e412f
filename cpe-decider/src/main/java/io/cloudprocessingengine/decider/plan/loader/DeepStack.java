package io.cloudprocessingengine.decider.plan.loader;

import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** Calls what needs more stack than a daemon's threads have. */
final class DeepStack {
  /**
   * In bytes, of which only what is used is taken: Java's patterns use some hundred for each
   * character of a repeated group, and SWF's texts have 32,768 characters.
   */
  private static final long SIZE = 64L << 20;

  private DeepStack() {}

  /** Returns what the call returns; what it throws is the cause of a CompletionException. */
  static <T> T call(Supplier<T> call) {
    var result = new CompletableFuture<T>();
    var thread = new Thread(null, () -> complete(result, call), "deep check", SIZE);
    thread.start();
    return result.join();
  }

  private static <T> void complete(CompletableFuture<T> result, Supplier<T> call) {
    try {
      result.complete(call.get());
    } catch (RuntimeException | Error e) {
      result.completeExceptionally(e);
    }
  }
}
