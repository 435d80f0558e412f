package io.cloudprocessingengine.inputpoller;

import io.cloudprocessingengine.common.aws.Rehearsal;
import io.cloudprocessingengine.common.daemon.Launcher;

/** Starts the InputPoller. */
final class Main {
  private Main() {}

  public static void main(String[] args) {
    Rehearsal.ofSqs();
    System.exit(Launcher.run(new InputPollerCommand(), args));
  }
}
