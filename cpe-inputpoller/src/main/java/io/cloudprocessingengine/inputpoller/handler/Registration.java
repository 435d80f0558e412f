package io.cloudprocessingengine.inputpoller.handler;

import io.cloudprocessingengine.common.command.CommandError.Code;
import io.cloudprocessingengine.inputpoller.command.Outcome;
import io.cloudprocessingengine.inputpoller.command.Request;
import java.time.Duration;

/** Waits for a workflow type that is not registered. */
final class Registration {
  /** A decider that starts together with this daemon registers its types within this time. */
  private static final Duration LONGEST = Duration.ofSeconds(60);

  private static final Duration RETRY = Duration.ofSeconds(8);

  private Registration() {}

  /**
   * What becomes of the command.
   *
   * @throws io.cloudprocessingengine.common.command.CommandException when it has waited long enough
   */
  static Outcome missing(Request request, StartResult.NotRegistered type) {
    if (request.age().compareTo(LONGEST) < 0) {
      return new Outcome.Retry(type.message(), RETRY);
    }
    throw request.command().refused(Code.UNKNOWN_WORKFLOW, type.message(), "data.workflow");
  }
}
