package io.cloudprocessingengine.activitypoller.task;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where the work directories of tasks are made. */
public final class WorkDirectories {
  private final Path root;

  /** Makes the root if it isn't there, and makes sure that something can be written into it. */
  public WorkDirectories(Path root) {
    this.root = root.toAbsolutePath();
    try {
      Files.createDirectories(this.root);
      Files.delete(Files.createTempFile(this.root, "probe", null));
    } catch (IOException e) {
      throw new UncheckedIOException(
          "The work directory %s can't be used: %s".formatted(root, e), e);
    }
  }

  WorkDirectory forTask(ActivityTask task) {
    // An activityId may hold what a file name may not.
    var name = task.activityId().replaceAll("[^A-Za-z0-9-]", "_");
    return new WorkDirectory(root, name.substring(0, Math.min(64, name.length())) + "-");
  }
}
