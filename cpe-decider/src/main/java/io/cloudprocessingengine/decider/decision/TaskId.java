package io.cloudprocessingengine.decider.decision;

import java.util.Objects;

/**
 * Names one attempt at a step's work, or at one item of a map: {@code Step}, {@code Step#2}, {@code
 * Step[3]}, {@code Step[3]#2}.
 *
 * @param item the item's index, or {@link #NO_ITEM}
 * @param attempt from 1
 */
record TaskId(String step, int item, int attempt) {
  static final int NO_ITEM = -1;

  TaskId {
    Objects.requireNonNull(step, "step");
  }

  static TaskId first(String step, int item) {
    return new TaskId(step, item, 1);
  }

  TaskId next() {
    return new TaskId(step, item, attempt + 1);
  }

  /** What all attempts have in common. */
  String piece() {
    return item == NO_ITEM ? step : step + "[" + item + "]";
  }

  @Override
  public String toString() {
    return attempt == 1 ? piece() : piece() + "#" + attempt;
  }
}
