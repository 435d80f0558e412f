package io.cloudprocessingengine.inputpoller.handler;

import io.cloudprocessingengine.common.command.CommandError.Code;
import java.util.Objects;

/** What SWF said to a start. */
public sealed interface StartResult {
  /** It runs. */
  record Started(String runId) implements StartResult {
    public Started {
      Objects.requireNonNull(runId, "runId");
    }
  }

  /** There is an open run of that job: nothing was started. */
  record AlreadyRunning() implements StartResult {}

  /** The domain or workflow type does not exist, or not yet. */
  record NotRegistered(String message) implements StartResult {
    public NotRegistered {
      Objects.requireNonNull(message, "message");
    }
  }

  /**
   * SWF will never do it.
   *
   * @param field the member of the command that is at fault, null if it is none
   */
  record Refused(Code code, String message, String field) implements StartResult {
    public Refused {
      Objects.requireNonNull(code, "code");
      Objects.requireNonNull(message, "message");
    }
  }
}
