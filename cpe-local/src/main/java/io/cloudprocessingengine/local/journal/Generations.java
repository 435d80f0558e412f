package io.cloudprocessingengine.local.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.OptionalLong;
import java.util.function.LongPredicate;
import java.util.regex.Pattern;
import java.util.stream.LongStream;

/**
 * The files of a directory. The state is the snapshot of the highest generation, and all that the
 * journals of that generation and of later ones add to it. Generation 0 has no snapshot.
 */
final class Generations {
  private static final String SNAPSHOT = "snapshot-";
  private static final String JOURNAL = "journal-";

  private final Path directory;

  Generations(Path directory) {
    this.directory = directory;
  }

  Path snapshot(long generation) {
    return directory.resolve(SNAPSHOT + generation);
  }

  Path journal(long generation) {
    return directory.resolve(JOURNAL + generation);
  }

  /** Where a snapshot is written until it is whole. */
  Path unfinishedSnapshot() {
    return directory.resolve("unfinished-snapshot");
  }

  /** The snapshot is whole: it is the one to begin with, and what it replaces is deleted. */
  void finishSnapshot(long generation) throws IOException {
    Files.move(unfinishedSnapshot(), snapshot(generation), StandardCopyOption.ATOMIC_MOVE);
    deleteBefore(generation);
  }

  void deleteBefore(long generation) throws IOException {
    for (var old : numbers(SNAPSHOT, number -> number < generation)) {
      Files.delete(snapshot(old));
    }
    for (var old : numbers(JOURNAL, number -> number < generation)) {
      Files.delete(journal(old));
    }
    Files.deleteIfExists(unfinishedSnapshot());
  }

  OptionalLong lastSnapshot() throws IOException {
    return LongStream.of(numbers(SNAPSHOT, number -> true)).max();
  }

  /**
   * The journals since a generation, oldest first. A snapshot is never without its journal.
   *
   * @throws JournalException when one is missing
   */
  long[] journalsSince(long generation) throws IOException {
    var found = numbers(JOURNAL, number -> number >= generation);
    var needed = Files.exists(snapshot(generation)) ? Math.max(1, found.length) : found.length;
    for (var i = 0; i < needed; i++) {
      if (i == found.length || found[i] != generation + i) {
        throw new JournalException(journal(generation + i) + " is missing");
      }
    }
    return found;
  }

  private long[] numbers(String prefix, LongPredicate wanted) throws IOException {
    var name = Pattern.compile(prefix + "(\\d{1,18})");
    try (var files = Files.list(directory)) {
      return files
          .map(file -> name.matcher(file.getFileName().toString()))
          .filter(match -> match.matches())
          .mapToLong(match -> Long.parseLong(match.group(1)))
          .filter(wanted)
          .sorted()
          .toArray();
    }
  }
}
