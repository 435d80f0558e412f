package io.cloudprocessingengine.common.config;

import java.util.Objects;

/**
 * Something that its author has to put right.
 *
 * @param where a {@link Position} as text, a flag, or an environment variable
 * @param message what is wrong and what to do
 */
public record Problem(String where, String message) {
  public Problem {
    Objects.requireNonNull(where, "where");
    Objects.requireNonNull(message, "message");
  }

  /** A problem at a place of a file. */
  public static Problem at(Position position, String message) {
    return new Problem(position.toString(), message);
  }

  @Override
  public String toString() {
    return where + ": " + message;
  }
}
