package io.cloudprocessingengine.decider.graph;

import io.cloudprocessingengine.decider.plan.ForEach;
import io.cloudprocessingengine.decider.plan.RetryPolicy;
import io.cloudprocessingengine.decider.plan.Tolerance;
import java.util.Optional;

/** Says in short how tasks are mapped and tried again. */
final class TaskNotes {
  private TaskNotes() {}

  static String map(ForEach map) {
    var text = "for each of %s, %d at a time".formatted(map.items(), map.maxConcurrency());
    var tolerated = map.tolerated();
    return tolerated.equals(Tolerance.NONE)
        ? text
        : text + ", " + tolerated.amount() + (tolerated.percent() ? "%" : "") + " may fail";
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
