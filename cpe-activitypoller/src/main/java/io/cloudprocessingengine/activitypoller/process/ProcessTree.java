package io.cloudprocessingengine.activitypoller.process;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** A process and all that it has started, and those have. */
public final class ProcessTree {
  private final Process root;
  private final ProcessMark mark;

  /**
   * @param mark that the process was started with
   */
  public ProcessTree(Process root, ProcessMark mark) {
    this.root = root;
    this.mark = mark;
  }

  /** Asks all of it to end: SIGTERM. */
  public void terminate() {
    all().forEach(ProcessHandle::destroy);
  }

  /** Asks all of it to end, and ends what is left after the grace: SIGTERM, SIGKILL. */
  public void end(Duration grace) {
    terminate();
    endAfter(grace);
  }

  /** Lets the process end by itself within the grace, then ends what is left of all of it. */
  public void endAfter(Duration grace) {
    try {
      root.onExit().get(grace.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException | TimeoutException e) {
      // What it is that is left makes no difference to what follows.
      assert !Thread.currentThread().isInterrupted();
    }
    kill();
  }

  /** Ends all of it at once: SIGKILL. What is started meanwhile is ended too. */
  public void kill() {
    for (var left = all(); !left.isEmpty(); left = all()) {
      left.forEach(ProcessHandle::destroyForcibly);
      left.forEach(it -> it.onExit().completeOnTimeout(it, 1, TimeUnit.SECONDS).join());
    }
  }

  /** Ends at once all that bears the mark, but for this process. */
  public static void kill(ProcessMark mark) {
    mark.processes().forEach(ProcessHandle::destroyForcibly);
  }

  private List<ProcessHandle> all() {
    return Stream.of(Stream.of(root.toHandle()), root.descendants(), mark.processes())
        .flatMap(it -> it)
        .filter(ProcessHandle::isAlive)
        .distinct()
        .toList();
  }
}
