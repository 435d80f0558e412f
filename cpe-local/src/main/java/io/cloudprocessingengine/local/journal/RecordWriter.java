package io.cloudprocessingengine.local.journal;

import java.io.ByteArrayOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Path;

/** Adds records to the end of a file. What it has written survives the end of the process. */
final class RecordWriter implements AutoCloseable {
  private static final int BUFFER = 1 << 16;

  private final Path file;
  private final Chain chain;
  // Not a channel, because that would close when a thread that writes is interrupted.
  private final FileOutputStream out;
  private final ByteArrayOutputStream buffer = new ByteArrayOutputStream();

  /**
   * A writer at the end of a file.
   *
   * @param chain of the records that are in the file
   */
  RecordWriter(Path file, Chain chain) {
    this.file = file;
    this.chain = chain;
    try {
      this.out = new FileOutputStream(file.toFile(), true);
    } catch (IOException e) {
      throw failure(e);
    }
  }

  /** Adds a record, and gives its size; nothing is sure before {@link #flush}. */
  int add(byte[] text) {
    var line = chain.add(text);
    buffer.writeBytes(line);
    if (buffer.size() >= BUFFER) {
      flush();
    }
    return line.length;
  }

  /**
   * Hands the records to the operating system.
   *
   * @throws JournalException when the disk is full, for one
   */
  void flush() {
    try {
      buffer.writeTo(out);
      buffer.reset();
    } catch (IOException e) {
      throw failure(e);
    }
  }

  /** Waits until what was flushed is on the disk, so that it survives a power failure as well. */
  void sync() {
    try {
      out.getFD().sync();
    } catch (IOException e) {
      throw failure(e);
    }
  }

  private JournalException failure(IOException e) {
    return new JournalException("Cannot write " + file + ": " + e.getMessage(), e);
  }

  @Override
  public void close() {
    try {
      out.close();
    } catch (IOException e) {
      throw failure(e);
    }
  }
}
