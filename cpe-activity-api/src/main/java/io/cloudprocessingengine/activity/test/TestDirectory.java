package io.cloudprocessingengine.activity.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;

/** The work directory of a task in a test: one that is given, or one that is made and removed. */
final class TestDirectory {
  private final Optional<Path> given;
  // Guarded by this; null until it is asked for.
  private Path made;

  TestDirectory(Optional<Path> given) {
    this.given = given;
  }

  synchronized Path path() {
    if (given.isPresent()) {
      return given.get();
    }
    if (made == null) {
      try {
        made = Files.createTempDirectory("activity-test");
      } catch (IOException e) {
        throw new UncheckedIOException("No work directory can be made", e);
      }
    }
    return made;
  }

  synchronized void close() {
    if (made == null) {
      return;
    }
    try (var files = Files.walk(made)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The work directory " + made + " can't be removed", e);
    }
  }
}
