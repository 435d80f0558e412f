package io.cloudprocessingengine.activitypoller.task;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * Whether tasks have room in a root of work directories. It is looked at once in a second, and
 * after trouble: a look takes longer than a short task.
 */
final class Room {
  private static final long INTERVAL = Duration.ofSeconds(1).toNanos();

  private final Path root;
  private final int minFreeMegabytes;
  private final LongSupplier nanoTime;
  private volatile long looked;
  private volatile boolean doubtful = true;

  Room(Path root, int minFreeMegabytes, LongSupplier nanoTime) {
    this.root = root;
    this.minFreeMegabytes = minFreeMegabytes;
    this.nanoTime = nanoTime;
  }

  /** Why there is none; empty if there is. */
  Optional<String> problem() {
    var now = nanoTime.getAsLong();
    if (!doubtful && now - looked < INTERVAL) {
      return Optional.empty();
    }
    var problem = WorkDirectories.problem(root, minFreeMegabytes);
    doubtful = problem.isPresent();
    looked = now;
    return problem;
  }

  /** Has it looked at next time: a task could not write. */
  void doubt() {
    doubtful = true;
  }
}
