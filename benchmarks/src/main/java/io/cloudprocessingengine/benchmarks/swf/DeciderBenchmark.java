package io.cloudprocessingengine.benchmarks.swf;

import io.cloudprocessingengine.benchmarks.SequencePlan;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What deciders use for the same jobs, each a process of its own, in turns of one run. */
public final class DeciderBenchmark {
  private static final int WARM_UP_JOBS = 1_500;
  private static final int JOBS = 1_500;
  private static final int ROUNDS = 3;
  private static final int STEPS_OF_LONG_JOB = 50;
  private static final int LONG_JOBS = 20;

  private DeciderBenchmark() {}

  /** Prints CPU for jobs of two steps, then polls and bytes for jobs of fifty. */
  public static void run() {
    cpu();
    bytes();
  }

  private static void cpu() {
    var rounds = new EnumMap<DeciderKind, List<Double>>(DeciderKind.class);
    for (var round = 0; round < ROUNDS; round++) {
      for (var kind : DeciderKind.values()) {
        var usage = measure(kind, new SequencePlan(2), WARM_UP_JOBS, JOBS);
        rounds.computeIfAbsent(kind, it -> new ArrayList<>()).add(usage.cpu() / 1e6 / JOBS);
      }
    }
    System.out.println("CPU of the decider per job of 2 steps, ms: median of rounds, of the floor");
    var floor = median(rounds.get(DeciderKind.FLOOR));
    for (Map.Entry<DeciderKind, List<Double>> it : rounds.entrySet()) {
      var median = median(it.getValue());
      System.out.printf(
          "%-20s %6.3f %6.2f   %s%n", it.getKey(), median, median / floor, it.getValue());
    }
  }

  private static void bytes() {
    System.out.println("Per job of 50 steps: polls, responses, bytes that polls brought");
    for (var kind : DeciderKind.values()) {
      var usage = measure(kind, new SequencePlan(STEPS_OF_LONG_JOB), 0, LONG_JOBS);
      System.out.printf(
          "%-20s %5.1f %5.1f %9d%n",
          kind,
          usage.polls() / (double) LONG_JOBS,
          usage.responses() / (double) LONG_JOBS,
          usage.bytes() / LONG_JOBS);
    }
  }

  private static Usage measure(DeciderKind kind, SequencePlan plan, int warmUp, int count) {
    try (var jobs = Jobs.open(plan);
        var decider = DeciderProcess.start(kind, plan, jobs)) {
      jobs.run(warmUp);
      var before = decider.usage();
      jobs.run(count);
      return decider.usage().since(before);
    }
  }

  private static double median(List<Double> values) {
    return values.stream().sorted().toList().get(values.size() / 2);
  }
}
