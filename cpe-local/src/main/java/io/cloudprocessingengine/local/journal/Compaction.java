package io.cloudprocessingengine.local.journal;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes a snapshot while the engine goes on. As long as it is not whole, and if it fails, the one
 * before it and the journals since then are what counts.
 */
final class Compaction implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Compaction.class);

  private final Generations files;
  private final JournalText json;
  private final Thread thread;
  private volatile Long bytes;

  private Compaction(Generations files, JournalText json, long generation, List<JsonNode> parts) {
    this.files = files;
    this.json = json;
    this.thread = new Thread(() -> run(generation, parts), "swf-snapshot");
    this.thread.setDaemon(true);
  }

  static Compaction start(
      Generations files, JournalText json, long generation, List<JsonNode> parts) {
    var compaction = new Compaction(files, json, generation, parts);
    compaction.thread.start();
    return compaction;
  }

  private void run(long generation, List<JsonNode> parts) {
    try {
      write(parts);
      var size = Files.size(files.unfinishedSnapshot());
      files.finishSnapshot(generation);
      bytes = size;
    } catch (IOException | RuntimeException e) {
      log.error("Cannot write a snapshot of the state; the journal grows until it can", e);
    }
  }

  private void write(List<JsonNode> parts) throws IOException {
    Files.deleteIfExists(files.unfinishedSnapshot());
    try (var writer = new RecordWriter(files.unfinishedSnapshot(), new Chain())) {
      for (var part : parts) {
        writer.add(json.write(part));
      }
      writer.add(Loader.SNAPSHOT_END);
      writer.flush();
      writer.sync();
    }
  }

  boolean isRunning() {
    return thread.isAlive();
  }

  /** The size of the snapshot, once it is whole. */
  Optional<Long> result() {
    return Optional.ofNullable(bytes);
  }

  /** Waits for the end. */
  @Override
  public void close() {
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
