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
  private static final int WARM_UP_ROUNDS = 8;
  private static final int ROUNDS = 11;
  private static final Duration ROUND = Duration.ofSeconds(2);
  private static final String DOMAIN = "benchmark";
  private static final String TYPE = "Nothing";

  private final AtomicInteger names = new AtomicInteger();

  private LocalBenchmark() {}

  /** Prints calls per second of both, threads of long polls, and a full engine beside an empty. */
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
      var rounds = new Rounds();
      for (var round = -WARM_UP_ROUNDS; round < ROUNDS; round++) {
        stack.reset();
        Jobs.registerWorkflow(local, DOMAIN, TYPE);
        System.gc();
        var floorCalls = callsPerSecond(floor);
        var calls = callsPerSecond(local);
        if (round >= 0) {
          rounds.add("constant server", floorCalls);
          rounds.add("cpe-local", calls);
        }
      }
      rounds.print("Starts per second by " + THREADS + " threads", "constant server");
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
}
