package io.cloudprocessingengine.benchmarks.sqs;

import io.cloudprocessingengine.benchmarks.MeasuredProcess;
import io.cloudprocessingengine.benchmarks.Rounds;
import io.cloudprocessingengine.local.LocalOptions;
import io.cloudprocessingengine.local.LocalStack;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;

/** How fast START_JOB commands are carried out when there is a backlog of them. */
public final class InputBenchmark {
  private static final int WARM_UP = Integer.getInteger("benchmark.warmup", 10_000);
  private static final int COMMANDS = 1_000;
  private static final int ROUNDS = Integer.getInteger("benchmark.rounds", 9);

  private final Rounds rates = new Rounds();
  private final Rounds cpu = new Rounds();
  private final Rounds calls = new Rounds();

  private InputBenchmark() {}

  /** Prints commands per second, CPU and calls for each command. */
  public static void run() throws Exception {
    new InputBenchmark().compare();
  }

  private void compare() throws Exception {
    var queues =
        Stream.of(InputKind.values())
            .flatMap(it -> Stream.of(it.input(), it.output()))
            .toArray(String[]::new);
    var domains = Stream.of(InputKind.values()).map(Enum::name).toArray(String[]::new);
    var options = LocalOptions.onFreePorts().withDomains(domains).withQueues(queues);
    try (var stack = LocalStack.start(options);
        var feed = CommandFeed.of(stack)) {
      var processes = new EnumMap<InputKind, MeasuredProcess>(InputKind.class);
      try {
        for (var kind : InputKind.values()) {
          processes.put(kind, InputMain.start(kind, stack));
        }
        measure(feed, processes);
      } finally {
        processes.values().forEach(MeasuredProcess::close);
      }
    }
    var floor = InputKind.FLOOR_BATCHED.name();
    rates.print("Commands per second", floor);
    cpu.print("CPU per command, ms", floor);
    calls.print("Calls per command", floor);
  }

  private void measure(CommandFeed feed, Map<InputKind, MeasuredProcess> processes)
      throws Exception {
    for (var it : processes.entrySet()) {
      feed.run(it.getKey(), it.getValue(), WARM_UP);
    }
    for (var round = 0; round < ROUNDS; round++) {
      for (var it : processes.entrySet()) {
        var before = it.getValue().usage();
        var seconds = feed.run(it.getKey(), it.getValue(), COMMANDS);
        var usage = it.getValue().usage().since(before);
        rates.add(it.getKey().name(), COMMANDS / seconds);
        cpu.add(it.getKey().name(), usage.cpu() / 1e6 / COMMANDS);
        calls.add(it.getKey().name(), usage.calls() / (double) COMMANDS);
      }
    }
  }
}
