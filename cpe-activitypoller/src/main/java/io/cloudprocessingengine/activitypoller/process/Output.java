package io.cloudprocessingengine.activitypoller.process;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * Reads what a process prints, so that it never waits for a reader: line by line, each with its end
 * (a line feed or a carriage return), a very long one in pieces.
 */
public final class Output {
  private static final int LONGEST = 256 * 1024;
  private static final int BUFFER = 16 * 1024;

  private final Thread thread;

  private Output(Thread thread) {
    this.thread = thread;
  }

  /**
   * Begins to read.
   *
   * @param name of the thread that does
   * @param lines is given each line, on that thread
   */
  public static Output of(InputStream stream, String name, Consumer<byte[]> lines) {
    var thread = new Thread(() -> read(stream, lines), name);
    thread.setDaemon(true);
    thread.start();
    return new Output(thread);
  }

  /** Waits until all has been read; a descendant that lives on may hold the stream open. */
  public void awaitEnd(Duration time) throws InterruptedException {
    thread.join(Math.max(1, time.toMillis()));
  }

  private static void read(InputStream stream, Consumer<byte[]> lines) {
    var line = new ByteArrayOutputStream();
    try (stream) {
      var buffer = new byte[BUFFER];
      for (var count = stream.read(buffer); count >= 0; count = stream.read(buffer)) {
        for (var i = 0; i < count; i++) {
          line.write(buffer[i]);
          if (buffer[i] == '\n' || buffer[i] == '\r' || line.size() == LONGEST) {
            emit(line, lines);
          }
        }
      }
    } catch (IOException e) {
      // The stream of a process that was killed may be closed under its reader: the end, too.
      line.write('\n');
    }
    emit(line, lines);
  }

  private static void emit(ByteArrayOutputStream line, Consumer<byte[]> lines) {
    if (line.size() > 0) {
      lines.accept(line.toByteArray());
      line.reset();
    }
  }
}
