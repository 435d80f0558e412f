package io.cloudprocessingengine.decider.replay;

import java.util.List;

/**
 * One decision of a recorded execution.
 *
 * @param number from 1
 * @param seen the last event that the decider had seen
 */
record Turn(int number, long seen, List<Told> decided, List<Difference> differences) {
  Turn {
    decided = List.copyOf(decided);
    differences = List.copyOf(differences);
  }
}
