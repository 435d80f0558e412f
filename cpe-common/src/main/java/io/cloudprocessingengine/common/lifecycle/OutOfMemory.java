package io.cloudprocessingengine.common.lifecycle;

import java.util.Optional;

/**
 * Ends the process when a thread has no memory left to tell of it: what runs on without that thread
 * would wait for it for ever, and couldn't even be stopped.
 */
public final class OutOfMemory {
  /** As of a JVM with {@code -XX:+ExitOnOutOfMemoryError}. */
  private static final int EXIT_CODE = 3;

  private OutOfMemory() {}

  /** Sees to all threads, from now on. */
  static void endsTheProcess() {
    var before = Optional.ofNullable(Thread.getDefaultUncaughtExceptionHandler());
    Thread.setDefaultUncaughtExceptionHandler(
        (thread, thrown) -> {
          if (thrown instanceof OutOfMemoryError) {
            end();
          }
          before.ifPresentOrElse(
              it -> it.uncaughtException(thread, thrown),
              () -> {
                System.err.println("Exception in thread \"" + thread.getName() + "\"");
                thrown.printStackTrace();
              });
        });
  }

  /** Ends it now, making nothing new. */
  public static void end() {
    Runtime.getRuntime().halt(EXIT_CODE);
  }
}
