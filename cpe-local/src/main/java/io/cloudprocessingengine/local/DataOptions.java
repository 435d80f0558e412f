package io.cloudprocessingengine.local;

import io.cloudprocessingengine.local.journal.FileJournal;
import io.cloudprocessingengine.local.journal.JournalOptions;
import java.nio.file.Path;
import java.util.Objects;

/**
 * State that outlives the process.
 *
 * @param directory where it is kept; one stack uses it at a time
 * @param sync whether SWF answers only when a change is on the disk, so that a power failure cannot
 *     lose it either
 */
public record DataOptions(Path directory, boolean sync) {
  /** Refuses null. */
  public DataOptions {
    Objects.requireNonNull(directory);
  }

  Path queues() {
    return directory.resolve("sqs");
  }

  FileJournal journal() {
    return FileJournal.in(JournalOptions.of(directory.resolve("swf"), sync));
  }
}
