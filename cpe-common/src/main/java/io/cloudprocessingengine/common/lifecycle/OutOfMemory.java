package io.cloudprocessingengine.common.lifecycle;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Ends the process when a thread has no memory left to tell of it: what runs on without that thread
 * would wait for it for ever, and couldn't even be stopped.
 */
public final class OutOfMemory {
  /** As of a JVM with {@code -XX:+ExitOnOutOfMemoryError}. */
  private static final int EXIT_CODE = 3;

  private static final byte[] LAST_WORDS =
      "Out of memory: the process ends, with exit code 3\n".getBytes(StandardCharsets.US_ASCII);

  private OutOfMemory() {}

  /** Sees to all threads, from now on. */
  static void endsTheProcess() {
    var before = Optional.ofNullable(Thread.getDefaultUncaughtExceptionHandler());
    Thread.setDefaultUncaughtExceptionHandler(
        (thread, thrown) -> {
          // One array that is too long for any memory is no lack of it.
          if (thrown instanceof OutOfMemoryError && !isArrayTooLong(thrown)) {
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

  private static boolean isArrayTooLong(Throwable thrown) {
    return thrown.getMessage() != null && thrown.getMessage().startsWith("Requested array size");
  }

  /** Ends it now, making nothing new. */
  public static void end() {
    System.err.write(LAST_WORDS, 0, LAST_WORDS.length);
    System.err.flush();
    Runtime.getRuntime().halt(EXIT_CODE);
  }
}
