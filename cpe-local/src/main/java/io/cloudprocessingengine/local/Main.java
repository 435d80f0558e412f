package io.cloudprocessingengine.local;

import io.cloudprocessingengine.common.daemon.Launcher;
import io.cloudprocessingengine.local.http.Rehearsal;

/** Starts the local stack from the command line. */
public final class Main {
  private Main() {}

  /** Exit code 0 after a clean stop, 1 when a server cannot be started, 2 for bad usage. */
  public static void main(String[] args) {
    Rehearsal.start();
    System.exit(Launcher.run(new LocalCommand(System.out), args));
  }
}
