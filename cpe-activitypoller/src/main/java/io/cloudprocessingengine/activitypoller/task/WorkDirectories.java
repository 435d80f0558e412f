package io.cloudprocessingengine.activitypoller.task;

import io.cloudprocessingengine.common.lifecycle.FileTrouble;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where the work directories of tasks are made: in a directory of this worker's, beside those of
 * other workers. What workers that are no more have left there is removed.
 */
public final class WorkDirectories implements AutoCloseable {
  private static final long MEGABYTE = 1024L * 1024;

  private final WorkerDirectory own;
  private final Room room;

  /**
   * Makes this worker's directory, and removes those of workers that are no more.
   *
   * @param minFreeMegabytes without which no task is asked for
   */
  public WorkDirectories(Path root, int minFreeMegabytes) {
    this.room = new Room(root, minFreeMegabytes, System::nanoTime);
    try {
      var absolute = root.toAbsolutePath();
      Files.createDirectories(absolute);
      WorkerDirectory.removeStale(absolute);
      this.own = WorkerDirectory.create(absolute);
    } catch (IOException e) {
      // No cause: it would be told, too, in the words of java.nio.
      var fault = new IllegalStateException(unusable(root, e));
      fault.addSuppressed(e);
      throw fault;
    }
  }

  /** Why a root can't be used; empty if it can. Makes it if it isn't there. */
  public static Optional<String> problem(Path root, int minFreeMegabytes) {
    try {
      Files.createDirectories(root);
      Files.delete(Files.createTempFile(root, "probe", null));
      var free = Files.getFileStore(root).getUsableSpace() / MEGABYTE;
      return free >= minFreeMegabytes
          ? Optional.empty()
          : Optional.of(
              "The work directory %s has %,d MB free, less than min_free_mb: %d"
                  .formatted(root, free, minFreeMegabytes));
    } catch (IOException e) {
      return Optional.of(unusable(root, e));
    }
  }

  private static String unusable(Path root, IOException e) {
    return "The work directory %s can't be used: %s"
        .formatted(root, FileTrouble.writing(root.toAbsolutePath(), e));
  }

  /** Asks for a task only when there is room for it: another worker's may be less full. */
  public TaskSource withRoom(TaskSource source) {
    return () -> {
      room.problem()
          .ifPresent(
              it -> {
                throw new IllegalStateException(it + "; no task is asked for");
              });
      return source.poll();
    };
  }

  WorkDirectory forTask(ActivityTask task) {
    return new WorkDirectory(own.path(), task.activityId(), room::doubt);
  }

  /** Removes this worker's directory. */
  @Override
  public void close() {
    own.close();
  }
}
