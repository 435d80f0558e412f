package io.cloudprocessingengine.client.cli;

import java.io.PrintWriter;
import picocli.CommandLine.Help.Ansi;

/**
 * Where results are printed.
 *
 * @param terminal people look at it
 * @param json programs read it, and want messages as they came
 */
record Output(PrintWriter writer, boolean terminal, boolean json) {
  static Output of(PrintWriter writer, boolean json) {
    return new Output(writer, !json && Ansi.AUTO.enabled(), json);
  }

  /**
   * Prints at once.
   *
   * @throws BrokenPipeException when nobody reads it any more
   */
  void line(Object text) {
    writer.println(text);
    if (writer.checkError()) {
      throw new BrokenPipeException();
    }
  }

  /** Nobody reads what is printed: whoever did has seen enough. */
  static final class BrokenPipeException extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }
}
