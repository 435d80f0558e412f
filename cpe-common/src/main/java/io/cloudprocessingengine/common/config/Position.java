package io.cloudprocessingengine.common.config;

import java.util.Objects;

/**
 * A place in a text, as editors and compilers name it.
 *
 * @param file name of the file as the user gave it
 * @param line from 1; 0 if it has none
 * @param column from 1; 0 if it has none
 */
public record Position(String file, int line, int column) {
  public Position {
    Objects.requireNonNull(file, "file");
  }

  /** The whole of what has no lines, such as a flag. */
  static Position of(String origin) {
    return new Position(origin, 0, 0);
  }

  @Override
  public String toString() {
    return line == 0 ? file : file + ":" + line + ":" + column;
  }
}
