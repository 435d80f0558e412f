package io.cloudprocessingengine.activitypoller.task;

import io.cloudprocessingengine.activitypoller.process.ProcessMark;
import io.cloudprocessingengine.activitypoller.process.ProcessTree;
import io.cloudprocessingengine.common.lifecycle.FileTrouble;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The directory of one worker, and a locked file beside it: the lock ends with the worker's
 * process, however that ends.
 */
record WorkerDirectory(Path path, Path lockFile, FileChannel lock) {
  private static final Logger log = LoggerFactory.getLogger(WorkerDirectory.class);
  private static final String LOCK = ".lock";

  static WorkerDirectory create(Path root) throws IOException {
    while (true) {
      var path = root.resolve("worker-" + UUID.randomUUID());
      var lockFile = path.resolveSibling(path.getFileName() + LOCK);
      var lock = locked(lockFile);
      // Another worker that just starts may have taken the new file for a stale one.
      if (lock.isPresent() && Files.exists(lockFile)) {
        return new WorkerDirectory(Files.createDirectory(path), lockFile, lock.get());
      }
    }
  }

  /** Removes the directories whose workers are no more, and ends commands that run in them. */
  static void removeStale(Path root) throws IOException {
    try (var locks = Files.newDirectoryStream(root, "worker-*" + LOCK)) {
      for (var lockFile : locks) {
        try {
          removeIfStale(root, lockFile);
        } catch (IOException e) {
          // Of another user's worker, who removes it.
          log.debug("{} is left as it is", lockFile, e);
        }
      }
    }
  }

  private static void removeIfStale(Path root, Path lockFile) throws IOException {
    var lock = locked(lockFile);
    if (lock.isPresent()) {
      var name = lockFile.getFileName().toString();
      var path = root.resolve(name.substring(0, name.length() - LOCK.length()));
      log.info("Removing {}, whose worker is no more", path);
      ProcessTree.kill(ProcessMark.ofWorkDirectory(path));
      new WorkerDirectory(path, lockFile, lock.get()).close();
    }
  }

  private static Optional<FileChannel> locked(Path file) throws IOException {
    var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    Optional<FileLock> lock;
    try {
      lock = Optional.ofNullable(channel.tryLock());
    } catch (OverlappingFileLockException e) {
      lock = Optional.empty();
    }
    if (lock.isEmpty()) {
      channel.close();
    }
    return lock.map(it -> channel);
  }

  void close() {
    try (lock) {
      Deletion.delete(path);
      Files.deleteIfExists(lockFile);
    } catch (IOException e) {
      log.warn("The work directory {} can't be removed: {}", path, FileTrouble.writing(path, e));
    }
  }
}
