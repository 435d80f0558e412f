package io.cloudprocessingengine.activitypoller.task;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Set;

/** Removes a directory and what is in it; links are removed, not followed. */
final class Deletion extends SimpleFileVisitor<Path> {
  private static final Set<PosixFilePermission> MINE =
      Set.of(
          PosixFilePermission.OWNER_READ,
          PosixFilePermission.OWNER_WRITE,
          PosixFilePermission.OWNER_EXECUTE);

  private IOException failure;

  private Deletion() {}

  /**
   * Removes it.
   *
   * @throws IOException if something is left; all that can be removed has been then
   */
  static void delete(Path directory) throws IOException {
    if (Files.exists(directory)) {
      var deletion = new Deletion();
      Files.walkFileTree(directory, deletion);
      if (deletion.failure != null) {
        throw deletion.failure;
      }
    }
  }

  /** An activity may have taken the right to change it from itself. */
  @Override
  public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
    try {
      if (!Files.isWritable(directory) || !Files.isExecutable(directory)) {
        Files.setPosixFilePermissions(directory, MINE);
      }
    } catch (IOException | UnsupportedOperationException e) {
      // What can't be removed then is told of.
      return FileVisitResult.CONTINUE;
    }
    return FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
    return removed(file);
  }

  /** A directory that can't be read isn't even entered. */
  @Override
  public FileVisitResult visitFileFailed(Path file, IOException e) {
    if (!Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS) || Files.isReadable(file)) {
      note(e);
      return FileVisitResult.CONTINUE;
    }
    try {
      Files.setPosixFilePermissions(file, MINE);
      Files.walkFileTree(file, this);
    } catch (IOException | UnsupportedOperationException denied) {
      note(e);
    }
    return FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult postVisitDirectory(Path directory, IOException e) {
    return removed(directory);
  }

  private FileVisitResult removed(Path path) {
    try {
      Files.delete(path);
    } catch (IOException e) {
      note(e);
    }
    return FileVisitResult.CONTINUE;
  }

  private void note(IOException e) {
    failure = failure == null ? e : failure;
  }
}
