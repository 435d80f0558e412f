package io.cloudprocessingengine.common.lifecycle;

import java.util.concurrent.CompletableFuture;

/**
 * Turns SIGTERM and SIGINT into a request to stop, and makes the process end with the exit code of
 * the run: a JVM by itself would end with 143, which operators take for a failure. The second such
 * signal ends it at once, with exit code 1.
 */
final class Termination implements AutoCloseable {
  private final CompletableFuture<Integer> exitCode = new CompletableFuture<>();
  private final Thread hook;

  Termination(Lifecycle lifecycle) {
    hook =
        new Thread(
            () -> {
              SecondSignal.endsAtOnce(() -> Runtime.getRuntime().halt(1));
              lifecycle.requestStop();
              Runtime.getRuntime().halt(exitCode.join());
            },
            "termination");
    Runtime.getRuntime().addShutdownHook(hook);
  }

  int ended(int code) {
    exitCode.complete(code);
    return code;
  }

  @Override
  public void close() {
    exitCode.complete(1);
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The process is ending already, and the hook is what ends it.
      assert hook.isAlive() || exitCode.isDone();
    }
  }
}
