package io.cloudprocessingengine.activitypoller.process;

import java.util.Map;
import java.util.Optional;

/** How a process ended, in words. The JDK gives an end by signal as 128 and its number. */
public record ExitCode(int value) {
  private static final int SIGNALED = 128;
  private static final Map<Integer, String> SIGNALS =
      Map.ofEntries(
          Map.entry(1, "SIGHUP"),
          Map.entry(2, "SIGINT"),
          Map.entry(3, "SIGQUIT"),
          Map.entry(4, "SIGILL"),
          Map.entry(5, "SIGTRAP"),
          Map.entry(6, "SIGABRT"),
          Map.entry(7, "SIGBUS"),
          Map.entry(8, "SIGFPE"),
          Map.entry(9, "SIGKILL"),
          Map.entry(10, "SIGUSR1"),
          Map.entry(11, "SIGSEGV"),
          Map.entry(12, "SIGUSR2"),
          Map.entry(13, "SIGPIPE"),
          Map.entry(14, "SIGALRM"),
          Map.entry(15, "SIGTERM"),
          Map.entry(24, "SIGXCPU"),
          Map.entry(25, "SIGXFSZ"),
          Map.entry(26, "SIGVTALRM"),
          Map.entry(27, "SIGPROF"),
          Map.entry(29, "SIGIO"),
          Map.entry(30, "SIGPWR"),
          Map.entry(31, "SIGSYS"));

  /** The name of the signal that ended it; empty if none did. */
  public Optional<String> signal() {
    return Optional.ofNullable(SIGNALS.get(value - SIGNALED));
  }

  @Override
  public String toString() {
    return signal()
        .map(name -> name.equals("SIGKILL") ? "by SIGKILL, as when memory runs out" : "by " + name)
        .orElse("with exit code " + value);
  }
}
