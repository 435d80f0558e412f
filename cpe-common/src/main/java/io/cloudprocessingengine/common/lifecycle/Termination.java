package io.cloudprocessingengine.common.lifecycle;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Turns SIGTERM and SIGINT into a request to stop, and makes the process end with the exit code of
 * the run: a JVM by itself would end with 143, which operators take for a failure. The second such
 * signal ends it at once, with exit code 1. So does, after a stop as for a signal, code that calls
 * System.exit.
 */
final class Termination implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Termination.class);

  private final CompletableFuture<Integer> exitCode = new CompletableFuture<>();
  private final Thread hook;

  Termination(Lifecycle lifecycle) {
    hook =
        new Thread(
            () -> {
              SecondSignal.endsAtOnce(Termination::endAtOnce);
              var exit = threadThatExits();
              exit.ifPresent(it -> log.error("The thread '{}' calls System.exit; stopping", it));
              lifecycle.requestStop();
              var code = exitCode.join();
              Runtime.getRuntime().halt(code == 0 && exit.isPresent() ? 1 : code);
            },
            "termination");
    Runtime.getRuntime().addShutdownHook(hook);
  }

  private static void endAtOnce() {
    log.warn("Ended by a second signal: what was in hand is left to its timeouts");
    Runtime.getRuntime().halt(1);
  }

  /** Code of others may end the process, which is no clean stop. A signal doesn't come this way. */
  private static Optional<String> threadThatExits() {
    return Thread.getAllStackTraces().entrySet().stream()
        .filter(it -> ExitCall.isIn(it.getValue()))
        .map(it -> it.getKey().getName())
        .findAny();
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
