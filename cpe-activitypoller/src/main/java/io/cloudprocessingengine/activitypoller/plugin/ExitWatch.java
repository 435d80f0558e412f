package io.cloudprocessingengine.activitypoller.plugin;

import io.cloudprocessingengine.common.lifecycle.ExitCall;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/** Tells when the process ends while a plug-in is loaded: code may call System.exit. */
record ExitWatch(Thread hook) {
  private static final int BAD_CONFIGURATION = 2;

  /** What is left to say what is wrong, and with what else of the configuration. */
  private static final Duration LAST_WORDS = Duration.ofSeconds(10);

  private static final long LOOK_MILLIS = 5;

  /**
   * Begins to watch.
   *
   * @param ended told where System.exit is called; of nothing, if the process was asked to end
   */
  static ExitWatch start(Consumer<Optional<StackTraceElement>> ended) {
    var hook = new Thread(() -> ended.accept(CodePlace.ofExit()), "exit watch");
    try {
      Runtime.getRuntime().addShutdownHook(hook);
    } catch (IllegalStateException e) {
      // It ends already, which another one tells.
      return new ExitWatch(hook);
    }
    return new ExitWatch(hook);
  }

  /** Ends the process as soon as the thread wants to end it, which it can't itself. */
  static void endAfter(Thread thread) {
    try {
      for (var left = LAST_WORDS.toMillis() / LOOK_MILLIS;
          left > 0 && thread.isAlive() && !ExitCall.isIn(thread);
          left--) {
        thread.join(LOOK_MILLIS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      Runtime.getRuntime().halt(BAD_CONFIGURATION);
    }
  }

  void end() {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The process ends, and has told so.
      return;
    }
  }
}
