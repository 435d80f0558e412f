package io.cloudprocessingengine.decider.decision;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Objects;

/** How an attempt at a task ended. */
sealed interface TaskEnd {
  /** It has its output. */
  record Succeeded(JsonNode output) implements TaskEnd {
    public Succeeded {
      Objects.requireNonNull(output, "output");
    }
  }

  /** It failed; {@code retryable} unless another attempt is known to fail too, or unwanted. */
  record Failed(Failure failure, boolean retryable) implements TaskEnd {
    public Failed {
      Objects.requireNonNull(failure, "failure");
    }
  }

  static TaskEnd permanent(Failure failure) {
    return new Failed(failure, false);
  }

  static TaskEnd retryable(Failure failure) {
    return new Failed(failure, true);
  }
}
