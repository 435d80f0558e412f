package io.cloudprocessingengine.decider.cli;

import io.cloudprocessingengine.common.log.LogFormat;
import io.cloudprocessingengine.common.log.LogOptions;
import io.cloudprocessingengine.common.log.Logging;
import java.util.Optional;

/** The logging of tools: warnings on standard error, for standard output is for what they find. */
final class ToolLog {
  private ToolLog() {}

  static void start() {
    Logging.start(new LogOptions(LogFormat.HUMAN, "WARN", Optional.empty()));
  }
}
