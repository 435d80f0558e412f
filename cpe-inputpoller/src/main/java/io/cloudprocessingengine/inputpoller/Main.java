package io.cloudprocessingengine.inputpoller;

import io.cloudprocessingengine.common.daemon.Launcher;

/** Starts the InputPoller. */
final class Main {
  private Main() {}

  public static void main(String[] args) {
    System.exit(Launcher.run(new InputPollerCommand(), args));
  }
}
