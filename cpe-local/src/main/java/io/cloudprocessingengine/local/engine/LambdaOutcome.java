package io.cloudprocessingengine.local.engine;

import java.util.Objects;

/** How a Lambda function ended. */
public sealed interface LambdaOutcome {
  /** The function returned; the result is JSON of at most 32,768 characters. */
  record Completed(String result) implements LambdaOutcome {
    /** Refuses null. */
    public Completed {
      Objects.requireNonNull(result);
    }
  }

  /** The function failed; the reason has at most 256 characters, the details 32,768. */
  record Failed(String reason, String details) implements LambdaOutcome {
    /** Refuses nulls. */
    public Failed {
      Objects.requireNonNull(reason);
      Objects.requireNonNull(details);
    }
  }

  /** What a call of a function that does not exist comes to. */
  static LambdaOutcome unknownFunction(String name) {
    return new Failed("ResourceNotFoundException", "Function not found: " + name);
  }
}
