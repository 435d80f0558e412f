package io.cloudprocessingengine.decider.decision;

import io.cloudprocessingengine.decider.history.ExecutionState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Collects the decisions of one response up to what SWF takes in one. */
final class Response {
  private static final String CONTINUE = "#continue-";
  private static final int BYTES_AROUND = 1_024;

  private final Limits limits;
  private final List<Decision> decisions = new ArrayList<>();
  private long bytes;
  private boolean full;

  Response(Limits limits) {
    this.limits = limits;
  }

  /** Adds the decision, or says by {@code false} that it must wait for the next response. */
  boolean add(Decision decision) {
    var size = BYTES_AROUND + jsonSize(decision.payload());
    // The last place is kept for the timer that brings the next task.
    full =
        full
            || decisions.size() + 1 >= limits.decisions()
            || (!decisions.isEmpty() && bytes + size > limits.responseBytes());
    if (!full) {
      decisions.add(decision);
      bytes += size;
    }
    return !full;
  }

  /** All that fitted; a timer is added when something did not, unless one runs. */
  Decisions finish(ExecutionState state) {
    if (full && !comesAnyway(state)) {
      decisions.add(new Decision.StartTimer(CONTINUE + state.lastEventId(), Duration.ZERO));
    }
    return new Decisions(decisions, full);
  }

  private static boolean comesAnyway(ExecutionState state) {
    return state.openTimers().stream().anyMatch(id -> id.startsWith(CONTINUE));
  }

  /** An upper bound of what the text takes as a JSON string in UTF-8. */
  private static long jsonSize(String text) {
    return text.chars().mapToLong(Response::jsonSize).sum();
  }

  private static long jsonSize(int character) {
    if (character < ' ') {
      return 6;
    }
    if (character == '"' || character == '\\') {
      return 2;
    }
    return character < 0x80 ? 1 : 3;
  }
}
