package io.cloudprocessingengine.common.config;

import java.util.Objects;

/**
 * A place in a text, as editors and compilers name it.
 *
 * @param file name of the file as the user gave it
 * @param line from 1
 * @param column from 1
 */
public record Position(String file, int line, int column) {
  public Position {
    Objects.requireNonNull(file, "file");
  }

  @Override
  public String toString() {
    return file + ":" + line + ":" + column;
  }
}
