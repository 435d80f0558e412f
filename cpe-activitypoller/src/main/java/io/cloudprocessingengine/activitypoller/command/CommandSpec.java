package io.cloudprocessingengine.activitypoller.command;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A command that runs tasks.
 *
 * @param run the program and its arguments, which may hold placeholders
 */
public record CommandSpec(
    List<String> run, Surroundings surroundings, Channels channels, List<ExitReason> exitReasons) {
  public CommandSpec {
    run = List.copyOf(run);
    Objects.requireNonNull(surroundings, "surroundings");
    Objects.requireNonNull(channels, "channels");
    exitReasons = List.copyOf(exitReasons);
  }

  /** What the configuration says of an exit code. */
  Optional<ExitReason> reason(int exitCode) {
    return exitReasons.stream().filter(it -> it.code() == exitCode).findFirst();
  }

  /**
   * Where a command runs.
   *
   * @param directory empty for the work directory of the task
   * @param pass names of variables of the worker that it may see
   * @param set variables of its own, each {@code NAME=value}
   * @param umask octal; empty for the worker's
   */
  public record Surroundings(String directory, List<String> pass, List<String> set, String umask) {
    public Surroundings {
      Objects.requireNonNull(directory, "directory");
      pass = List.copyOf(pass);
      set = List.copyOf(set);
      Objects.requireNonNull(umask, "umask");
    }
  }

  /** Where its result and its progress come from. */
  public record Channels(Channel result, Channel progress) {}

  /** Where something comes from. */
  public enum Channel {
    STDOUT,
    STDERR,
    /** The file that {@code CPE_RESULT} names. */
    FILE,
    NONE
  }

  /**
   * What an exit code means.
   *
   * @param retryable whether another attempt may succeed
   */
  public record ExitReason(int code, String reason, boolean retryable) {}
}
