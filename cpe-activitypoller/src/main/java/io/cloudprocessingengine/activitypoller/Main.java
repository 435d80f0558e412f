package io.cloudprocessingengine.activitypoller;

import io.cloudprocessingengine.common.aws.Rehearsal;
import io.cloudprocessingengine.common.daemon.Launcher;

/** Starts the ActivityPoller. */
final class Main {
  private Main() {}

  public static void main(String[] args) {
    Rehearsal.ofSwf();
    System.exit(Launcher.run(new WorkerCommand(), args));
  }
}
