package io.cloudprocessingengine.benchmarks.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Starts a program, waits for its first poll, then lets it idle. */
final class Launch {
  private static final Duration IDLE = Duration.ofSeconds(4);
  private static final long PATIENCE_SECONDS = 60;
  private static final String RESIDENT = "VmRSS:";

  private final Map<String, String> environment;
  private final BlockingQueue<Long> polls;

  Launch(Map<String, String> environment, BlockingQueue<Long> polls) {
    this.environment = environment;
    this.polls = polls;
  }

  /** Seconds to the first poll, and megabytes of memory after some time of idling. */
  record Figures(double seconds, double megabytes) {}

  Figures measure(List<String> jvm, List<String> command) throws IOException, InterruptedException {
    polls.clear();
    var begin = System.nanoTime();
    var process = start(jvm, command);
    try {
      var poll = polls.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
      if (poll == null) {
        throw new IllegalStateException("No poll came from " + command);
      }
      LockSupport.parkNanos(IDLE.toNanos());
      return new Figures((poll - begin) / 1e9, resident(process.pid()));
    } finally {
      process.destroyForcibly().onExit().join();
    }
  }

  /** Runs it once, and writes the classes that it had loaded to an archive. */
  void archive(Path file, List<String> jvm, List<String> command)
      throws IOException, InterruptedException {
    polls.clear();
    var options = new ArrayList<>(jvm);
    options.add("-XX:ArchiveClassesAtExit=" + file);
    var process = start(options, command);
    polls.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
    process.destroy();
    if (!process.waitFor(2, TimeUnit.SECONDS)) {
      // A second signal ends a daemon at once.
      new ProcessBuilder("kill", Long.toString(process.pid())).start().waitFor();
    }
    process.waitFor();
  }

  private Process start(List<String> jvm, List<String> command) throws IOException {
    var all = new ArrayList<>(List.of("java"));
    all.addAll(jvm);
    all.addAll(command);
    var builder = new ProcessBuilder(all);
    builder.environment().putAll(environment);
    builder.redirectOutput(ProcessBuilder.Redirect.DISCARD);
    builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    return builder.start();
  }

  private static double resident(long pid) throws IOException {
    for (var line : Files.readAllLines(Path.of("/proc/" + pid + "/status"))) {
      if (line.startsWith(RESIDENT)) {
        var kilobytes = line.substring(RESIDENT.length()).replace("kB", "").strip();
        return Long.parseLong(kilobytes) / 1024.0;
      }
    }
    throw new IllegalStateException("Process " + pid + " has ended");
  }
}
