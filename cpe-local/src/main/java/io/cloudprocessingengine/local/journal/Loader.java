package io.cloudprocessingengine.local.journal;

import com.fasterxml.jackson.databind.JsonNode;
import io.cloudprocessingengine.local.engine.Step;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** Reads the last snapshot, and the steps since. */
final class Loader {
  /** The last record of a snapshot; without it, others may be missing before the end. */
  static final byte[] SNAPSHOT_END = "\"end\"".getBytes(StandardCharsets.US_ASCII);

  private final Generations files;
  private final JournalText json;

  /**
   * What was found.
   *
   * @param generation of the journal that goes on
   * @param chain of its records
   * @param snapshotBytes the size of the snapshot
   * @param journalBytes the size of all journals since
   */
  record Loaded(long generation, Chain chain, long snapshotBytes, long journalBytes) {}

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
      var chain = new Chain();
      for (var i = 0; i < journals.length; i++) {
        var reader = new RecordReader(files.journal(journals[i]));
        journalBytes += readJournal(journals[i], reader, i == journals.length - 1, step);
        chain = reader.chain();
      }
      var last = journals.length == 0 ? first : journals[journals.length - 1];
      return new Loaded(last, chain, snapshotBytes, journalBytes);
    } catch (IOException e) {
      throw new JournalException("Cannot read the state: " + e, e);
    }
  }

  private long readSnapshot(long generation, Consumer<JsonNode> part) {
    var file = files.snapshot(generation);
    var ended = new AtomicBoolean();
    var bytes =
        new RecordReader(file)
            .read(
                false,
                record -> {
                  ended.set(Arrays.equals(record, SNAPSHOT_END));
                  if (!ended.get()) {
                    part.accept(json.read(record));
                  }
                });
    if (!ended.get()) {
      throw new JournalException(
          "The end of "
              + file
              + " is missing. Put back a copy of the directory, or begin with an"
              + " empty one.");
    }
    return bytes;
  }

  private long readJournal(long generation, RecordReader reader, boolean last, Consumer<Step> step)
      throws IOException {
    var file = files.journal(generation);
    var whole = reader.read(last, record -> step.accept(Step.of(json.read(record))));
    if (whole < Files.size(file)) {
      try (var tail = new RandomAccessFile(file.toFile(), "rw")) {
        tail.setLength(whole);
      }
    }
    return whole;
  }
}
