package io.cloudprocessingengine.decider.plan.loader;

import io.cloudprocessingengine.decider.plan.Timeout;
import java.time.Duration;

/** A limit that SWF wants, of at least a second and at most so much. */
enum BoundedTimeout {
  /** Of a whole execution. */
  EXECUTION(Duration.ofDays(365), "365 days"),
  /** Of a Lambda function. */
  FUNCTION(Duration.ofMinutes(15), "15 minutes");

  private final Duration maximum;
  private final String inWords;

  BoundedTimeout(Duration maximum, String inWords) {
    this.maximum = maximum;
    this.inWords = inWords;
  }

  /**
   * Reads the limit.
   *
   * @throws IllegalArgumentException when it is none that SWF takes, the message saying why
   */
  Timeout parse(String text) {
    var timeout = Timeout.parse(text);
    var duration =
        timeout
            .duration()
            .orElseThrow(
                () -> new IllegalArgumentException("NONE is not allowed here: SWF wants a limit"));
    if (duration.isZero() || duration.compareTo(maximum) > 0) {
      throw new IllegalArgumentException(
          "'" + text + "' is out of bounds: SWF wants a second to " + inWords);
    }
    return timeout;
  }
}
