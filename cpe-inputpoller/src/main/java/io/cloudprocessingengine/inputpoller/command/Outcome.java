package io.cloudprocessingengine.inputpoller.command;

import io.cloudprocessingengine.common.message.Message;
import java.time.Duration;
import java.util.Objects;

/** What becomes of a command. */
public sealed interface Outcome {
  /** Done: the command is deleted once the client has been told. */
  record Answered(Message message) implements Outcome {
    public Answered {
      Objects.requireNonNull(message, "message");
    }
  }

  /** Refused for good: the same, but the command is kept in the dead-letter queue, if any. */
  record Refused(Message message) implements Outcome {
    public Refused {
      Objects.requireNonNull(message, "message");
    }
  }

  /**
   * Not done, for a reason that may pass: the command stays in the queue and is seen again.
   *
   * @param longest bound of the growing delay until then
   * @param expected whether it is as it should be, and no trouble that an operator looks into
   */
  record Retry(String reason, Duration longest, boolean expected) implements Outcome {
    /** The longest delay of all. */
    public static final Duration LONGEST = Duration.ofMinutes(15);

    public Retry {
      Objects.requireNonNull(reason, "reason");
      Objects.requireNonNull(longest, "longest");
    }

    /** For a trouble. */
    public Retry(String reason, Duration longest) {
      this(reason, longest, false);
    }

    /** For a trouble, in delays up to the longest of all. */
    public static Retry because(String reason) {
      return new Retry(reason, LONGEST);
    }

    /** SWF tells of a job with a delay: nothing is wrong. */
    public static Retry notYet(String reason) {
      return new Retry(reason, LONGEST, true);
    }
  }
}
