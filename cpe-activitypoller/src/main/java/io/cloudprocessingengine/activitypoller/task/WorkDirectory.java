package io.cloudprocessingengine.activitypoller.task;

import io.cloudprocessingengine.common.lifecycle.FileTrouble;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The directory of one task, made when it is first asked for and removed with the task. */
final class WorkDirectory implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(WorkDirectory.class);

  private final Path root;
  private final String activityId;
  private final Runnable onTrouble;
  // Guarded by this; null until it is asked for.
  private Path path;

  /**
   * @param onTrouble told that it can't be made
   */
  WorkDirectory(Path root, String activityId, Runnable onTrouble) {
    this.root = root;
    this.activityId = activityId;
    this.onTrouble = onTrouble;
  }

  synchronized Path path() {
    if (path == null) {
      try {
        // Those who tidy up temporary folders may have taken the worker's, too.
        path = Files.createTempDirectory(Files.createDirectories(root), prefix());
      } catch (IOException e) {
        onTrouble.run();
        throw CodeException.workDirectory("No directory can be made in " + root, e);
      }
    }
    return path;
  }

  /** An activityId may hold what a file name may not. */
  private String prefix() {
    var name = activityId.replaceAll("[^A-Za-z0-9-]", "_");
    return name.substring(0, Math.min(64, name.length())) + "-";
  }

  /** Removes the directory and what is in it; links are removed, not followed. */
  @Override
  public synchronized void close() {
    if (path == null) {
      return;
    }
    try {
      Deletion.delete(path);
    } catch (IOException e) {
      log.warn("The work directory {} can't be removed: {}", path, FileTrouble.writing(path, e));
    }
  }
}
