package io.cloudprocessingengine.benchmarks.swf;

import io.cloudprocessingengine.benchmarks.JobPlan;
import io.cloudprocessingengine.benchmarks.JobPlan.Shape;
import io.cloudprocessingengine.benchmarks.Kinds;
import io.cloudprocessingengine.benchmarks.Rounds;
import java.util.List;
import java.util.Locale;

/** What deciders use for the same jobs, each a process of its own, in turns of one run. */
public final class DeciderBenchmark {
  private static final List<DeciderKind> ALL = Kinds.of(DeciderKind.class);
  private static final int WARM_UP_JOBS = Integer.getInteger("benchmark.warmup", 15_000);

  /** At a time: deciders keep only so many open jobs in memory. */
  private static final int JOBS = 300;

  /** Of these in a round: the clock of a process ticks each 10 ms, a hundredth of it then. */
  private static final int BATCHES = 4;

  private static final int ROUNDS = Integer.getInteger("benchmark.rounds", 11);
  private static final int LONG = 50;
  private static final int LONG_JOBS = 20;

  private DeciderBenchmark() {}

  /** Prints CPU for jobs of two steps, polls and bytes for jobs of fifty, and wide jobs. */
  public static void run() {
    cpu();
    bytes();
    for (var shape : List.of(Shape.PARALLEL, Shape.MAP)) {
      wide(shape);
    }
  }

  private static void cpu() {
    var rounds = new Rounds();
    try (var contest = Contest.open(JobPlan.sequence(2), ALL)) {
      for (var warm = 0; warm < WARM_UP_JOBS; warm += JOBS) {
        ALL.forEach(kind -> contest.run(kind, JOBS));
      }
      for (var round = 0; round < ROUNDS; round++) {
        for (var kind : ALL) {
          rounds.add(kind.name(), cpu(contest, kind));
        }
      }
    }
    rounds.print("CPU of the decider per job of 2 steps, ms", DeciderKind.FLOOR.name());
    if (ALL.contains(DeciderKind.CPE_MESSAGES) && ALL.contains(DeciderKind.FLOOR_MESSAGES)) {
      System.out.printf(
          Locale.ROOT,
          "CPE_MESSAGES of FLOOR_MESSAGES %.2f%n",
          rounds.ratio(DeciderKind.CPE_MESSAGES.name(), DeciderKind.FLOOR_MESSAGES.name()));
    }
  }

  private static double cpu(Contest contest, DeciderKind kind) {
    var cpu = 0L;
    for (var batch = 0; batch < BATCHES; batch++) {
      cpu += contest.run(kind, JOBS).cpu();
    }
    return cpu / 1e6 / BATCHES / JOBS;
  }

  private static void bytes() {
    System.out.printf("%nPer job of %d steps: polls, responses, calls, bytes of events%n", LONG);
    try (var contest = Contest.open(JobPlan.sequence(LONG), ALL)) {
      for (var kind : ALL) {
        // The first poll of a process may have been an empty one.
        contest.run(kind, 1);
        var usage = contest.run(kind, LONG_JOBS);
        System.out.printf(
            Locale.ROOT,
            "%-22s %5.1f %5.1f %5.1f %9d%n",
            kind,
            usage.polls() / (double) LONG_JOBS,
            usage.responses() / (double) LONG_JOBS,
            usage.calls() / (double) LONG_JOBS,
            usage.bytes() / LONG_JOBS);
      }
    }
  }

  /** Both widths run the same number of tasks, in turns: a ratio of one is linear. */
  private static void wide(Shape shape) {
    var narrow = new JobPlan(shape, 100);
    var wide = new JobPlan(shape, 1_000);
    var cpu = new Rounds();
    var bytes = new Rounds();
    try (var narrows = Contest.open(narrow, List.of(DeciderKind.CPE));
        var wides = Contest.open(wide, List.of(DeciderKind.CPE))) {
      for (var round = 0; round < 6; round++) {
        var ofNarrow = narrows.run(DeciderKind.CPE, 10);
        var ofWide = wides.run(DeciderKind.CPE, 1);
        if (round > 0) {
          cpu.add(narrow.name(), ofNarrow.cpu() / 1e3 / 1_000);
          cpu.add(wide.name(), ofWide.cpu() / 1e3 / 1_000);
          bytes.add(narrow.name(), ofNarrow.bytes() / 1_000.0);
          bytes.add(wide.name(), ofWide.bytes() / 1_000.0);
        }
      }
    }
    cpu.print("CPU of the decider per task, µs", narrow.name());
    bytes.print("Bytes of events per task", narrow.name());
  }
}
