package io.cloudprocessingengine.local.engine;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Objects;

/** Something to be done at a time, unless it is cancelled before. */
final class Deadline implements Comparable<Deadline> {
  private final long at;
  private final long sequence;
  private final boolean apart;
  private final Runnable action;

  /**
   * A deadline at so many milliseconds since 1970; the sequence orders those of one time.
   *
   * @param apart whether the action changes nothing of the state
   */
  Deadline(long at, long sequence, boolean apart, Runnable action) {
    this.at = at;
    this.sequence = sequence;
    this.apart = apart;
    this.action = Objects.requireNonNull(action);
  }

  /** Milliseconds since 1970. */
  long at() {
    return at;
  }

  boolean isApart() {
    return apart;
  }

  /** Its place in time, for {@link Timeline#restore}. */
  ArrayNode save() {
    return JsonNodeFactory.instance.arrayNode().add(at).add(sequence);
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
