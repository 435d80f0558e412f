package io.cloudprocessingengine.client.cli;

import io.cloudprocessingengine.common.daemon.Launcher;
import io.cloudprocessingengine.common.log.LogFormat;
import io.cloudprocessingengine.common.log.LogOptions;
import io.cloudprocessingengine.common.log.Logging;
import java.util.Optional;

/** The {@code cpe} command. */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    Logging.start(new LogOptions(LogFormat.HUMAN, "WARN", Optional.empty()));
    System.exit(Launcher.run(new Cpe(), args));
  }
}
