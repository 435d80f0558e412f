package io.cloudprocessingengine.decider.plan.loader;

import io.cloudprocessingengine.decider.plan.Timeout;
import java.time.Duration;

/** The limit of a whole execution: SWF wants one, of at most a year. */
final class ExecutionTimeout {
  private static final Duration MAXIMUM = Duration.ofDays(365);

  private ExecutionTimeout() {}

  static Timeout parse(String text) {
    var timeout = Timeout.parse(text);
    var duration =
        timeout
            .duration()
            .orElseThrow(
                () -> new IllegalArgumentException("NONE is not allowed here: SWF wants a limit"));
    if (duration.isZero() || duration.compareTo(MAXIMUM) > 0) {
      throw new IllegalArgumentException(
          "'" + text + "' is out of bounds: SWF wants a second to 365 days");
    }
    return timeout;
  }
}
