package io.cloudprocessingengine.benchmarks.worker;

import io.cloudprocessingengine.benchmarks.Kinds;
import io.cloudprocessingengine.benchmarks.MeasuredProcess;
import io.cloudprocessingengine.benchmarks.Rounds;
import io.cloudprocessingengine.benchmarks.TemporaryFolder;
import io.cloudprocessingengine.local.LocalOptions;
import io.cloudprocessingengine.local.LocalStack;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** What workers use for the same tasks, each a process of its own, in turns of one run. */
public final class WorkerBenchmark {
  private static final List<WorkerKind> KINDS = Kinds.of(WorkerKind.class);
  private static final List<WorkerKind> ISOLATIONS = List.of(WorkerKind.THREAD, WorkerKind.PROCESS);
  private static final int WARM_UP = Integer.getInteger("benchmark.warmup", 20_000);
  private static final int TASKS = 1_000;

  /** Of these in a round: the clock of a process ticks each 10 ms. */
  private static final int BATCHES = 5;

  private static final int MANY = 1_000;
  private static final int ROUNDS = Integer.getInteger("benchmark.rounds", 11);

  private final Rounds cpu = new Rounds();
  private final Rounds time = new Rounds();
  private final Rounds more = new Rounds();
  private final Map<WorkerKind, MeasuredProcess> workers = new EnumMap<>(WorkerKind.class);
  private final TaskFeed feed;

  private WorkerBenchmark(TaskFeed feed) {
    this.feed = feed;
  }

  /** Prints CPU and time per task, and what a thousand tasks leave behind. */
  public static void run() throws Exception {
    var domains = Stream.of(WorkerKind.values()).map(Enum::name).toArray(String[]::new);
    try (var folder = TemporaryFolder.create("worker-benchmark");
        var stack = LocalStack.start(LocalOptions.onFreePorts().withDomains(domains));
        var feed = TaskFeed.of(stack)) {
      new WorkerBenchmark(feed).compare(stack, folder.path());
    }
  }

  private void compare(LocalStack stack, Path folder) throws Exception {
    try {
      for (var kind : KINDS) {
        var own = Files.createDirectory(folder.resolve(kind.name()));
        workers.put(kind, WorkerMain.start(kind, stack, own));
      }
      measure();
      flatness();
    } finally {
      workers.values().forEach(MeasuredProcess::close);
    }
  }

  private void measure() throws Exception {
    for (var warm = 0; warm < WARM_UP; warm += TASKS) {
      for (var kind : KINDS) {
        feed.run(kind, workers.get(kind), TASKS);
      }
    }
    for (var round = 0; round < ROUNDS; round++) {
      var times = new EnumMap<WorkerKind, Double>(WorkerKind.class);
      for (var kind : KINDS) {
        var before = workers.get(kind).usage();
        var seconds = 0.0;
        for (var batch = 0; batch < BATCHES; batch++) {
          seconds += feed.run(kind, workers.get(kind), TASKS);
        }
        var used = workers.get(kind).usage().since(before);
        times.put(kind, seconds * 1e3 / TASKS / BATCHES);
        cpu.add(kind.name(), used.cpu() / 1e6 / TASKS / BATCHES);
      }
      times.forEach((kind, each) -> time.add(kind.name(), each));
      if (KINDS.containsAll(ISOLATIONS)) {
        more.add("child", times.get(WorkerKind.PROCESS) - times.get(WorkerKind.THREAD));
      }
    }
    cpu.print("CPU of the worker's own process per task, ms", KINDS.get(0).name());
    time.print("Time per task, ms", KINDS.get(0).name());
    if (KINDS.containsAll(ISOLATIONS)) {
      System.out.printf(
          Locale.ROOT,
          "A task in a warm child takes %.2f ms more (median)%n",
          more.median("child"));
    }
  }

  private void flatness() throws Exception {
    System.out.printf("%nBefore and after %d tasks%n", MANY);
    for (var kind : ISOLATIONS) {
      if (workers.containsKey(kind)) {
        flatness(kind, workers.get(kind));
      }
    }
  }

  private void flatness(WorkerKind kind, MeasuredProcess worker) throws Exception {
    var before = new LinkedHashMap<Long, Footprint>();
    var children = ProcessHandle.of(worker.pid()).orElseThrow().children();
    for (var pid : Stream.concat(Stream.of(worker.pid()), children.map(it -> it.pid())).toList()) {
      // The first look loads classes, and opens files.
      Footprint.of(pid);
      before.put(pid, Footprint.of(pid));
    }
    feed.run(kind, worker, MANY);
    for (var it : before.entrySet()) {
      var who = it.getKey() == worker.pid() ? kind + "" : kind + "'s child";
      System.out.printf("%-16s %s%n", who, it.getValue());
      System.out.printf("%-16s %s%n", "", Footprint.of(it.getKey()));
    }
  }
}
