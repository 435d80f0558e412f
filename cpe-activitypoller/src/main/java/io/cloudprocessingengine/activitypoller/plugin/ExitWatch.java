package io.cloudprocessingengine.activitypoller.plugin;

import java.nio.file.Path;

/** Says what the process was at when it ended while a plug-in was loaded: code may call exit. */
record ExitWatch(Thread hook) {
  static ExitWatch start(Path plugin) {
    var hook = new Thread(() -> tell(plugin), "exit watch");
    Runtime.getRuntime().addShutdownHook(hook);
    return new ExitWatch(hook);
  }

  private static void tell(Path plugin) {
    System.err.printf(
        "The process ends while the plug-in %s is loaded: it was asked to end, or the plug-in calls"
            + " System.exit%n",
        plugin);
  }

  void end() {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The process ends, and has told so.
      return;
    }
  }
}
