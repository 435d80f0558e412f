package io.cloudprocessingengine.benchmarks.swf;

import io.cloudprocessingengine.benchmarks.Rounds;
import io.cloudprocessingengine.local.LocalOptions;
import io.cloudprocessingengine.local.LocalStack;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/** What a start, a poll and an answer take on an engine that is full, beside an empty one. */
final class FullEngine {
  /** Below SWF's limit of 100,000 in a domain by the few that the measured calls open. */
  private static final int OPEN = Integer.getInteger("benchmark.open", 99_900);

  /** Below SWF's limit of 25,000 by the four events of each measured turn, warm-up included. */
  private static final int EVENTS = 23_500;

  private static final int ROUNDS = 7;
  private static final int CALLS = 25;
  private static final int THREADS = 8;

  private FullEngine() {}

  static void run() throws InterruptedException {
    var options = LocalOptions.onFreePorts().withDomains(Calls.DOMAIN);
    try (var empty = LocalStack.start(options);
        var full = LocalStack.start(options);
        var few = Calls.of(empty);
        var many = Calls.of(full)) {
      side(few, many, OPEN + " open executions", Calls::lives, () -> open(many));
      side(few, many, EVENTS + " events", Calls::turns, () -> grow(many));
    }
  }

  /** Rounds of calls on both: what is empty is so until the filling. */
  private static void side(Calls few, Calls many, String title, Measured measured, Filling filling)
      throws InterruptedException {
    for (var calls : List.of(few, many)) {
      measured.run(calls, CALLS * ROUNDS);
    }
    filling.run();
    var rounds = new ArrayList<Rounds>();
    Calls.NAMES.forEach(name -> rounds.add(new Rounds()));
    for (var round = 0; round < ROUNDS; round++) {
      add(rounds, "empty", measured.run(few, CALLS));
      add(rounds, "full", measured.run(many, CALLS));
    }
    for (var i = 0; i < rounds.size(); i++) {
      rounds.get(i).print(Calls.NAMES.get(i) + ", ms; " + title, "empty");
    }
  }

  private static void add(List<Rounds> rounds, String who, List<Double> figures) {
    for (var i = 0; i < figures.size(); i++) {
      rounds.get(i).add(who, figures.get(i));
    }
  }

  private static void open(Calls calls) throws InterruptedException {
    var before = heap();
    parallel(OPEN, i -> calls.start("other", "open-" + i));
    System.out.printf("%nHeap per open execution: %.1f KB%n", (heap() - before) / 1e3 / OPEN);
  }

  private static void grow(Calls calls) throws InterruptedException {
    parallel(EVENTS, i -> calls.signal());
    calls.turns(1);
  }

  private static void parallel(int count, IntConsumer call) throws InterruptedException {
    var next = new AtomicInteger();
    var threads = new ArrayList<Thread>();
    for (var i = 0; i < THREADS; i++) {
      var thread =
          new Thread(
              () -> {
                for (var n = next.getAndIncrement(); n < count; n = next.getAndIncrement()) {
                  call.accept(n);
                }
              },
              "filler");
      threads.add(thread);
      thread.start();
    }
    for (var thread : threads) {
      thread.join();
    }
  }

  private static long heap() {
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  /** So many rounds of the three calls; the median time of each. */
  private interface Measured {
    List<Double> run(Calls calls, int count);
  }

  private interface Filling {
    void run() throws InterruptedException;
  }
}
