package io.cloudprocessingengine.local.journal;

import com.fasterxml.jackson.databind.JsonNode;
import io.cloudprocessingengine.local.engine.Step;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.util.function.Consumer;

/** Reads the last snapshot, and the steps since. */
final class Loader {
  private final Generations files;
  private final JournalText json;

  /**
   * What was found.
   *
   * @param generation of the journal that goes on
   * @param snapshotBytes the size of the snapshot
   * @param journalBytes the size of all journals since
   */
  record Loaded(long generation, long snapshotBytes, long journalBytes) {}

  Loader(Generations files, JournalText json) {
    this.files = files;
    this.json = json;
  }

  Loaded load(Consumer<JsonNode> part, Consumer<Step> step) {
    try {
      var snapshot = files.lastSnapshot();
      var first = snapshot.orElse(0);
      files.deleteBefore(first);
      var snapshotBytes = snapshot.isPresent() ? readSnapshot(first, part) : 0;
      var journals = files.journalsSince(first);
      var journalBytes = 0L;
      for (var i = 0; i < journals.length; i++) {
        journalBytes += readJournal(journals[i], i == journals.length - 1, step);
      }
      var last = journals.length == 0 ? first : journals[journals.length - 1];
      return new Loaded(last, snapshotBytes, journalBytes);
    } catch (IOException e) {
      throw new JournalException("Cannot read the state: " + e, e);
    }
  }

  private long readSnapshot(long generation, Consumer<JsonNode> part) {
    return new RecordReader(files.snapshot(generation))
        .read(false, record -> part.accept(json.read(record)));
  }

  private long readJournal(long generation, boolean last, Consumer<Step> step) throws IOException {
    var file = files.journal(generation);
    var whole =
        new RecordReader(file).read(last, record -> step.accept(Step.of(json.read(record))));
    if (whole < Files.size(file)) {
      try (var tail = new RandomAccessFile(file.toFile(), "rw")) {
        tail.setLength(whole);
      }
    }
    return whole;
  }
}
