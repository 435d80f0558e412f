package io.cloudprocessingengine.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Scanner;

/** What a process has used so far; {@code cpu} in nanoseconds. */
public record Usage(long cpu, long calls, long polls, long responses, long bytes) {
  /** How a line of ours begins: a profiler may print others. */
  static final String MARK = "usage ";

  static Usage ofThisProcess() {
    var system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    return new Usage(
        system.getProcessCpuTime(),
        Counters.CALLS.get(),
        Counters.POLLS.get(),
        Counters.RESPONSES.get(),
        Counters.BYTES.get());
  }

  static Usage parse(String line) {
    try (var words = new Scanner(line.substring(MARK.length()))) {
      return new Usage(
          words.nextLong(), words.nextLong(), words.nextLong(), words.nextLong(), words.nextLong());
    }
  }

  private String line() {
    return MARK + cpu + " " + calls + " " + polls + " " + responses + " " + bytes;
  }

  /** What was used after another reading. */
  public Usage since(Usage before) {
    return new Usage(
        cpu - before.cpu,
        calls - before.calls,
        polls - before.polls,
        responses - before.responses,
        bytes - before.bytes);
  }

  /** Answers every line with the usage of this process; ends it when there are no more. */
  public static void tell() throws IOException {
    var lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    while (lines.readLine() != null) {
      System.out.println(ofThisProcess().line());
    }
    System.exit(0);
  }
}
