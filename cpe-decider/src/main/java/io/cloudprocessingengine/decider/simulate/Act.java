package io.cloudprocessingengine.decider.simulate;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * How one attempt of a step goes.
 *
 * @param end absent to have one made up
 * @param duration until it ends
 */
record Act(Optional<End> end, Optional<Duration> duration) {
  /** Nothing was said. */
  static final Act ANY = new Act(Optional.empty(), Optional.empty());

  Act {
    Objects.requireNonNull(end, "end");
    Objects.requireNonNull(duration, "duration");
  }

  /** How it ends. */
  sealed interface End {}

  /** With a result; of a signal, its input. */
  record Result(JsonNode value) implements End {
    Result {
      Objects.requireNonNull(value, "value");
    }
  }

  /** With a failure. */
  record Failure(String reason, String details) implements End {
    Failure {
      Objects.requireNonNull(reason, "reason");
      Objects.requireNonNull(details, "details");
    }
  }

  /** Not in time; a signal does not come. */
  record Timeout(Clock clock) implements End {
    Timeout {
      Objects.requireNonNull(clock, "clock");
    }
  }

  /** SWF's clocks of a task. */
  enum Clock {
    HEARTBEAT,
    SCHEDULE_TO_CLOSE,
    SCHEDULE_TO_START,
    START_TO_CLOSE
  }
}
