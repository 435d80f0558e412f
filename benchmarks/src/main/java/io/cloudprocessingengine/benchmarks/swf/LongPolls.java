package io.cloudprocessingengine.benchmarks.swf;

import io.cloudprocessingengine.local.LocalOptions;
import io.cloudprocessingengine.local.LocalStack;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.swf.SwfClient;

/** Threads that the engine keeps for polls that wait. */
final class LongPolls {
  private static final int POLLS = 100;
  private static final String POLLER = "poller";
  private static final String DOMAIN = "benchmark";
  private static final Duration SETTLING = Duration.ofSeconds(3);

  private LongPolls() {}

  /** The pollers' own threads, in this process too, are not counted. */
  static void run() throws InterruptedException {
    try (var stack = LocalStack.start(LocalOptions.onFreePorts().withDomains(DOMAIN));
        var swf = Jobs.client(stack.swfEndpoint())) {
      // The server makes its threads when it is first called.
      swf.listDomains(it -> it.registrationStatus("REGISTERED"));
      var before = threads();
      var opened = new CountDownLatch(POLLS);
      for (var i = 0; i < POLLS; i++) {
        var thread = new Thread(() -> poll(swf, opened), POLLER);
        thread.setDaemon(true);
        thread.start();
      }
      opened.await();
      LockSupport.parkNanos(SETTLING.toNanos());
      System.out.printf(
          "%nThreads of the server before and with %d long polls: %d, %d%n",
          POLLS, before, threads());
    }
  }

  private static void poll(SwfClient swf, CountDownLatch opened) {
    opened.countDown();
    try {
      swf.pollForDecisionTask(it -> it.domain(DOMAIN).taskList(list -> list.name("nothing")));
    } catch (SdkException | IllegalStateException e) {
      // The benchmark is over: its client is closed.
      return;
    }
  }

  private static long threads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(it -> !it.getName().equals(POLLER))
        .count();
  }
}
