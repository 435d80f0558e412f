package io.cloudprocessingengine.local.journal;

import com.fasterxml.jackson.databind.JsonNode;
import io.cloudprocessingengine.local.engine.Journal;
import io.cloudprocessingengine.local.engine.Step;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** A journal in the files of a directory. All calls are made under its engine's lock. */
public final class FileJournal implements Journal, AutoCloseable {
  private final JournalOptions options;
  private final Generations files;
  private final JournalText json = new JournalText();
  private final DirectoryLock lock;
  private Optional<RecordWriter> writer = Optional.empty();
  private Optional<Compaction> compaction = Optional.empty();
  private Optional<JournalException> failure = Optional.empty();
  private long generation;
  private long snapshotBytes;
  private long journalBytes;

  private FileJournal(JournalOptions options, DirectoryLock lock) {
    this.options = options;
    this.files = new Generations(options.directory());
    this.lock = lock;
  }

  /**
   * The journal in a directory, which is created if need be.
   *
   * @throws JournalException when somebody else has it open
   */
  public static FileJournal in(JournalOptions options) {
    return new FileJournal(options, DirectoryLock.take(options.directory()));
  }

  /**
   * Reads it, and goes on behind what was read.
   *
   * @throws JournalException when a record is damaged; it says which
   */
  @Override
  public void read(Consumer<JsonNode> part, Consumer<Step> step) {
    var loaded = new Loader(files, json).load(part, step);
    generation = loaded.generation();
    snapshotBytes = loaded.snapshotBytes();
    journalBytes = loaded.journalBytes();
    writer = Optional.of(new RecordWriter(files.journal(generation), loaded.chain()));
  }

  @Override
  public void append(List<Step> steps) {
    failure.ifPresent(
        first -> {
          throw new JournalException("Nothing is accepted any more: " + first.getMessage(), first);
        });
    try {
      write(steps);
    } catch (JournalException e) {
      failure = Optional.of(e);
      throw e;
    }
  }

  private void write(List<Step> steps) {
    var out = writer.orElseThrow(() -> new JournalException("The journal was not read yet"));
    for (var step : steps) {
      journalBytes += out.add(json.write(step.node()));
    }
    out.flush();
    if (options.sync()) {
      out.sync();
    }
  }

  @Override
  public boolean isFull() {
    compaction.flatMap(Compaction::result).ifPresent(bytes -> snapshotBytes = bytes);
    return journalBytes > Math.max(options.bytes(), snapshotBytes)
        && compaction.filter(Compaction::isRunning).isEmpty();
  }

  @Override
  public void compact(List<JsonNode> parts) {
    writer.ifPresent(RecordWriter::close);
    generation++;
    journalBytes = 0;
    writer = Optional.of(new RecordWriter(files.journal(generation), new Chain()));
    compaction = Optional.of(Compaction.start(files, json, generation, parts));
  }

  /** Waits for a snapshot that is being written. */
  @Override
  public void close() {
    compaction.ifPresent(Compaction::close);
    writer.ifPresent(RecordWriter::close);
    lock.close();
  }
}
