package io.cloudprocessingengine.common.command;

import java.util.Objects;
import java.util.Optional;

/** A command that is refused for good; trying again can't help. */
public final class CommandException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient CommandError error;
  private final transient Named named;

  /** What could be read of the command: its type and job, as far as they are there. */
  public record Named(Optional<String> type, Optional<String> jobId) {
    /** Nothing could be read. */
    public static final Named NOTHING = new Named(Optional.empty(), Optional.empty());

    public Named {
      Objects.requireNonNull(type, "type");
      Objects.requireNonNull(jobId, "jobId");
    }
  }

  public CommandException(CommandError error, Named named) {
    super(error.code() + ": " + error.message());
    this.error = error;
    this.named = named;
  }

  /** Why. */
  public CommandError error() {
    return error;
  }

  /** Which command. */
  public Named named() {
    return named;
  }
}
