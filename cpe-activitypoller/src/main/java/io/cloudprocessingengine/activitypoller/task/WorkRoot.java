package io.cloudprocessingengine.activitypoller.task;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/**
 * Where work directories are to be.
 *
 * @param minFreeMegabytes that tasks need there
 */
public record WorkRoot(Path path, int minFreeMegabytes) {
  public WorkRoot {
    Objects.requireNonNull(path, "path");
  }

  /** Why it can't be used; empty if it can. Makes it if it isn't there. */
  public Optional<String> problem() {
    return WorkDirectories.problem(path, minFreeMegabytes);
  }

  /** Makes a worker's directory there. */
  public WorkDirectories open() {
    return new WorkDirectories(path, minFreeMegabytes);
  }
}
