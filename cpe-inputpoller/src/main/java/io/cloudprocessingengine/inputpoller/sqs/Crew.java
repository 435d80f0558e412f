package io.cloudprocessingengine.inputpoller.sqs;

import io.cloudprocessingengine.inputpoller.command.Delivery;
import io.cloudprocessingengine.inputpoller.command.Outcome;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.FutureTask;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Carries out the commands of a batch: one by one while SWF is quick, and from the first that had
 * to wait on, those of different jobs side by side; those of one job keep their order. When all
 * hands are busy, a loop carries its commands out itself: no client waits for another.
 */
final class Crew {
  private static final int MOST = 32;
  private static final int IDLE_SECONDS = 60;

  /** A guess is enough: it only says which commands keep their order. */
  private static final Pattern JOB = Pattern.compile("\"jobId\"\\s*:\\s*\"([^\"]*)\"");

  /** What takes less is done before another thread would have begun it. */
  static final Duration SLOW = Duration.ofMillis(3);

  private final Executor hands;
  private final Duration slow;

  Crew(Executor hands, Duration slow) {
    this.hands = hands;
    this.slow = slow;
  }

  /** Threads for all loops; what comes when all are busy runs on the thread that brings it. */
  static ExecutorService threads() {
    var number = new AtomicInteger();
    return new ThreadPoolExecutor(
        0,
        MOST,
        IDLE_SECONDS,
        TimeUnit.SECONDS,
        new SynchronousQueue<>(),
        task -> new Thread(task, "command-" + number.incrementAndGet()),
        (task, pool) -> task.run());
  }

  /** The outcome of each command, in the order in which they came. */
  Map<Delivery, Outcome> carryOut(List<Delivery> batch, Function<Delivery, Outcome> process)
      throws InterruptedException {
    var outcomes = new ConcurrentHashMap<Delivery, Outcome>();
    var tasks =
        batch.stream()
            .collect(Collectors.groupingBy(Crew::job, LinkedHashMap::new, Collectors.toList()))
            .values()
            .stream()
            .map(job -> task(() -> job.forEach(it -> outcomes.put(it, process.apply(it)))))
            .toList();
    tasks.stream().skip(quick(tasks)).forEach(hands::execute);
    for (var task : tasks) {
      await(task);
    }
    var ordered = new LinkedHashMap<Delivery, Outcome>();
    batch.forEach(it -> ordered.put(it, outcomes.get(it)));
    return ordered;
  }

  /** Runs tasks until one is slow; returns how many it has run. */
  private int quick(List<FutureTask<Void>> tasks) {
    for (var done = 0; done < tasks.size(); done++) {
      var begin = System.nanoTime();
      tasks.get(done).run();
      if (System.nanoTime() - begin >= slow.toNanos()) {
        return done + 1;
      }
    }
    return tasks.size();
  }

  private static FutureTask<Void> task(Runnable work) {
    return new FutureTask<>(work, null);
  }

  private static String job(Delivery delivery) {
    var job = JOB.matcher(delivery.body());
    return job.find() ? job.group(1) : "";
  }

  /** Throws what the task has thrown: a lack of memory ends the loop, wherever it showed. */
  static void await(FutureTask<Void> task) throws InterruptedException {
    try {
      task.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw (RuntimeException) e.getCause();
    }
  }
}
