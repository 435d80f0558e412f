package io.cloudprocessingengine.decider.decision;

import java.util.List;
import java.util.Optional;

/**
 * The answer to one decision task.
 *
 * @param hasMore whether more is to be told than fits; a timer among the decisions then brings
 *     another task at once
 */
public record Decisions(List<Decision> list, boolean hasMore) {
  static final Decisions NONE = new Decisions(List.of(), false);

  public Decisions {
    list = List.copyOf(list);
  }

  /** The decision that closes the job, if it is among these. */
  public Optional<Decision> closing() {
    return list.stream().filter(Decision::closes).findFirst();
  }
}
