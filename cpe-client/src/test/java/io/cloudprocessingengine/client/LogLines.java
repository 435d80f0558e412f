package io.cloudprocessingengine.client;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What is logged to standard output while it is open. */
final class LogLines implements AutoCloseable {
  private final PrintStream before = System.out;
  private final ByteArrayOutputStream written = new ByteArrayOutputStream();

  LogLines() {
    System.setOut(new PrintStream(written, true, StandardCharsets.UTF_8));
  }

  /** Without the time of day. */
  List<String> list() {
    return written.toString(StandardCharsets.UTF_8).lines().map(it -> it.substring(13)).toList();
  }

  @Override
  public void close() {
    System.setOut(before);
  }
}
