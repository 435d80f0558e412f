package io.cloudprocessingengine.benchmarks.swf;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Scanner;

/** What a decider's process has used so far; {@code cpu} in nanoseconds. */
record Usage(long cpu, long polls, long responses, long bytes) {
  static Usage ofThisProcess() {
    var system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    return new Usage(
        system.getProcessCpuTime(),
        PollCounter.POLLS.get(),
        PollCounter.RESPONSES.get(),
        PollCounter.BYTES.get());
  }

  static Usage parse(String line) {
    try (var words = new Scanner(line)) {
      return new Usage(words.nextLong(), words.nextLong(), words.nextLong(), words.nextLong());
    }
  }

  String line() {
    return cpu + " " + polls + " " + responses + " " + bytes;
  }

  Usage since(Usage before) {
    return new Usage(
        cpu - before.cpu, polls - before.polls, responses - before.responses, bytes - before.bytes);
  }
}
