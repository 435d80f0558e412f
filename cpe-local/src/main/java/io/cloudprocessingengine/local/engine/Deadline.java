package io.cloudprocessingengine.local.engine;

import java.util.Objects;

/** Something to be done at a time, unless it is cancelled before. */
final class Deadline implements Comparable<Deadline> {
  private final long at;
  private final long sequence;
  private final Runnable action;

  Deadline(long at, long sequence, Runnable action) {
    this.at = at;
    this.sequence = sequence;
    this.action = Objects.requireNonNull(action);
  }

  /** Milliseconds since 1970. */
  long at() {
    return at;
  }

  void run() {
    action.run();
  }

  @Override
  public int compareTo(Deadline other) {
    var byTime = Long.compare(at, other.at);
    return byTime != 0 ? byTime : Long.compare(sequence, other.sequence);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Deadline that && compareTo(that) == 0;
  }

  @Override
  public int hashCode() {
    return Long.hashCode(sequence);
  }
}
