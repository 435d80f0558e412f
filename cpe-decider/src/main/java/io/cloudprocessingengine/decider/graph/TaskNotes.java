package io.cloudprocessingengine.decider.graph;

import io.cloudprocessingengine.decider.plan.ForEach;
import io.cloudprocessingengine.decider.plan.RetryPolicy;
import io.cloudprocessingengine.decider.plan.Tolerance;
import java.util.Objects;
import java.util.Optional;

/** Says in short how tasks are mapped and tried again. */
final class TaskNotes {
  private TaskNotes() {}

  /** Over what a step is mapped, and how many of its tasks may run and may fail. */
  record MapNote(String items, String bounds) {
    MapNote {
      Objects.requireNonNull(items, "items");
      Objects.requireNonNull(bounds, "bounds");
    }

    @Override
    public String toString() {
      return items + ", " + bounds;
    }
  }

  static MapNote map(ForEach map) {
    var tolerated = map.tolerated();
    var fail =
        tolerated.equals(Tolerance.NONE)
            ? ""
            : ", " + tolerated.amount() + (tolerated.percent() ? "%" : "") + " may fail";
    return new MapNote("for each of " + map.items(), map.maxConcurrency() + " at a time" + fail);
  }

  static Optional<String> retry(RetryPolicy retry) {
    return retry.maxAttempts() == 1
        ? Optional.empty()
        : Optional.of("up to %d attempts%s".formatted(retry.maxAttempts(), reasons(retry)));
  }

  private static String reasons(RetryPolicy retry) {
    var errors = retry.failures().errors();
    var except = retry.failures().except();
    var on = errors.contains("*") ? "" : " on " + String.join(", ", errors);
    return except.isEmpty() ? on : on + " except " + String.join(", ", except);
  }
}
