package io.cloudprocessingengine.decider.history;

import java.util.Objects;

/** How a piece of work ended. Texts are as SWF gives them, empty where it gives none. */
public sealed interface Outcome {
  /** It succeeded; {@code result} is meant to be JSON, but nobody has checked. */
  record Completed(String result) implements Outcome {
    public Completed {
      Objects.requireNonNull(result, "result");
    }
  }

  /** It failed. */
  record Failed(String reason, String details) implements Outcome {
    public Failed {
      Objects.requireNonNull(reason, "reason");
      Objects.requireNonNull(details, "details");
    }
  }

  /**
   * It ran out of time; {@code timeout} is SWF's name of the clock: {@code HEARTBEAT}, {@code
   * START_TO_CLOSE}, …
   */
  record TimedOut(String timeout, String details) implements Outcome {
    public TimedOut {
      Objects.requireNonNull(timeout, "timeout");
      Objects.requireNonNull(details, "details");
    }
  }

  /** It stopped because it was asked to. */
  record Canceled(String details) implements Outcome {
    public Canceled {
      Objects.requireNonNull(details, "details");
    }
  }
}
