package io.cloudprocessingengine.activitypoller.plugin;

import java.io.Writer;

/**
 * Keeps a text up to a limit and counts the rest, so that a huge result doesn't fill the memory.
 */
final class BoundedText extends Writer {
  private final StringBuilder kept = new StringBuilder();
  private final int limit;
  private long length;

  BoundedText(int limit) {
    this.limit = limit;
  }

  @Override
  public void write(char[] buffer, int offset, int count) {
    var room = limit - kept.length();
    kept.append(buffer, offset, Math.min(room, count));
    length += count;
  }

  @Override
  public void write(String text) {
    kept.append(text, 0, Math.min(limit - kept.length(), text.length()));
    length += text.length();
  }

  /** Of all that was written, kept or not. */
  long length() {
    return length;
  }

  @Override
  public String toString() {
    return kept.toString();
  }

  @Override
  public void flush() {}

  @Override
  public void close() {}
}
