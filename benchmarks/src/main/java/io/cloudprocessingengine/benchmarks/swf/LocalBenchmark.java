package io.cloudprocessingengine.benchmarks.swf;

import io.cloudprocessingengine.benchmarks.JobPlan;
import io.cloudprocessingengine.benchmarks.Rounds;
import io.cloudprocessingengine.local.LocalOptions;
import io.cloudprocessingengine.local.LocalStack;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import software.amazon.awssdk.services.swf.SwfClient;

/**
 * Starts of executions by several threads: the local stack and a server of one answer, in turns.
 */
public final class LocalBenchmark {
  private static final int THREADS = 8;
  private static final int WARM_UP_ROUNDS = 3;
  private static final int ROUNDS = 11;
  private static final Duration ROUND = Duration.ofSeconds(2);
  private static final String DOMAIN = "benchmark";
  private static final String TYPE = "Nothing";

  private final AtomicInteger names = new AtomicInteger();

  private LocalBenchmark() {}

  /** Prints calls per second of both, and what the open executions weigh. */
  public static void run() throws InterruptedException {
    new LocalBenchmark().compare();
    LongPolls.run();
    FullEngine.run();
  }

  private void compare() throws InterruptedException {
    var options = LocalOptions.onFreePorts().withDomains(DOMAIN);
    try (var stack = LocalStack.start(options);
        var constant = ConstantServer.start();
        var local = Jobs.client(stack.swfEndpoint());
        var floor = Jobs.client(constant.endpoint())) {
      Jobs.registerWorkflow(local, DOMAIN, TYPE);
      for (var i = 0; i < WARM_UP_ROUNDS; i++) {
        callsPerSecond(floor);
        callsPerSecond(local);
      }
      var before = heap();
      var rounds = new Rounds();
      var opened = 0.0;
      for (var round = 0; round < ROUNDS; round++) {
        rounds.add("constant server", callsPerSecond(floor));
        var calls = callsPerSecond(local);
        rounds.add("cpe-local", calls);
        opened += calls * ROUND.toSeconds();
      }
      rounds.print("Starts per second by " + THREADS + " threads", "constant server");
      System.out.printf(
          "Heap per open execution: %.1f KB, of %.0f%n", (heap() - before) / 1e3 / opened, opened);
    }
  }

  private double callsPerSecond(SwfClient swf) throws InterruptedException {
    var end = System.nanoTime() + ROUND.toNanos();
    var calls = new AtomicInteger();
    var threads = new ArrayList<Thread>();
    for (var i = 0; i < THREADS; i++) {
      var thread = new Thread(() -> callUntil(end, swf, calls), "caller");
      threads.add(thread);
      thread.start();
    }
    for (var thread : threads) {
      thread.join();
    }
    return calls.get() / (ROUND.toMillis() / 1e3);
  }

  private void callUntil(long end, SwfClient swf, AtomicInteger calls) {
    while (System.nanoTime() < end) {
      start(swf, "job-" + names.getAndIncrement());
      calls.incrementAndGet();
    }
  }

  private static void start(SwfClient swf, String workflowId) {
    swf.startWorkflowExecution(
        it ->
            it.domain(DOMAIN)
                .workflowId(workflowId)
                .workflowType(to -> to.name(TYPE).version(JobPlan.VERSION))
                .input("{}"));
  }

  private static long heap() {
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }
}
