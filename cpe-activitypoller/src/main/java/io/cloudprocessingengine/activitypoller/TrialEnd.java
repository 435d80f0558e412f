package io.cloudprocessingengine.activitypoller;

import io.cloudprocessingengine.activitypoller.plugin.CodePlace;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Stops a trial when the process is to end before it is over, so that it leaves no process of the
 * activity's and no work directory behind, and says who ends it.
 */
final class TrialEnd {
  private static final Duration LAST_WAIT = Duration.ofSeconds(5);

  private final Thread runner;
  private final Consumer<String> say;
  private final CompletableFuture<Void> over = new CompletableFuture<>();

  private TrialEnd(Thread runner, Consumer<String> say) {
    this.runner = runner;
    this.say = say;
  }

  /**
   * Watches over a trial that this thread is about to run.
   *
   * @param say takes a line for its author
   */
  static TrialEnd watch(Consumer<String> say) {
    var end = new TrialEnd(Thread.currentThread(), say);
    Runtime.getRuntime().addShutdownHook(new Thread(end::processEnds, "end of the trial"));
    return end;
  }

  /** All is said; the process may end. */
  void over() {
    over.complete(null);
  }

  private void processEnds() {
    if (over.isDone()) {
      return;
    }
    var exit = CodePlace.ofExit();
    exit.ifPresent(
        it -> say.accept("The plug-in ended the process: it calls System.exit at " + it));
    runner.interrupt();
    over.completeOnTimeout(null, LAST_WAIT.toMillis(), TimeUnit.MILLISECONDS).join();
    // The exit code is the plug-in's otherwise, which may be 0.
    exit.ifPresent(it -> Runtime.getRuntime().halt(1));
  }
}
