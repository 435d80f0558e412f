package io.cloudprocessingengine.local.journal;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the records of a file, and notices those that are not what was written. */
final class RecordReader {
  private static final Logger log = LoggerFactory.getLogger(RecordReader.class);
  private static final int BUFFER = 1 << 18;

  private final Path file;
  private final Chain chain = new Chain();
  private final ByteArrayOutputStream line = new ByteArrayOutputStream();
  private long offset;

  RecordReader(Path file) {
    this.file = file;
  }

  /**
   * Hands over the text of each record.
   *
   * @param mayBeTorn whether the process may have ended while it wrote the last record
   * @return how many bytes the whole records take
   * @throws JournalException for a record that is damaged, or that the consumer refuses
   */
  long read(boolean mayBeTorn, Consumer<byte[]> consumer) {
    try (var in = new BufferedInputStream(Files.newInputStream(file), BUFFER)) {
      while (readLine(in)) {
        readRecord(consumer);
        offset += line.size() + 1;
      }
      if (line.size() > 0) {
        dropLast(mayBeTorn);
      }
      return offset;
    } catch (IOException e) {
      throw new JournalException("Cannot read " + file + ": " + e.getMessage(), e);
    }
  }

  /** The chain of the records that were read. */
  Chain chain() {
    return chain;
  }

  /** False at the end of the file; what is left of a line is in {@code line} then. */
  private boolean readLine(InputStream in) throws IOException {
    line.reset();
    for (var next = in.read(); next >= 0; next = in.read()) {
      if (next == '\n') {
        return true;
      }
      line.write(next);
    }
    return false;
  }

  private void readRecord(Consumer<byte[]> consumer) {
    var text = chain.next(line.toByteArray()).orElseThrow(this::damaged);
    try {
      consumer.accept(text);
    } catch (RuntimeException e) {
      throw new JournalException(place() + " cannot be used by this version: " + e.getMessage(), e);
    }
  }

  /** Only a record without its end can be torn; a whole one that does not fit is damaged. */
  private void dropLast(boolean mayBeTorn) {
    if (!mayBeTorn) {
      throw damaged();
    }
    log.warn("{} is torn, as by a process that was killed; it is dropped", place());
  }

  private JournalException damaged() {
    return new JournalException(
        place()
            + " is damaged, or one before it is missing: its checksum does not fit. Put back a copy of the directory, or begin"
            + " with an empty one.");
  }

  private String place() {
    return "The record at byte " + offset + " of " + file;
  }
}
