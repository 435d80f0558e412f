package io.cloudprocessingengine.activitypoller.heartbeat;

import io.cloudprocessingengine.common.lifecycle.OutOfMemory;
import io.cloudprocessingengine.common.lifecycle.Part;
import java.time.Duration;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Threads that run actions when their time has come; of one thread, one after the other. */
public final class SchedulerThreads implements Scheduler, Part {
  private static final Logger log = LoggerFactory.getLogger(SchedulerThreads.class);

  private final String name;
  private final ScheduledThreadPoolExecutor executor;

  /**
   * Starts threads when they are first needed.
   *
   * @param name of the threads
   * @param threads how many
   */
  public SchedulerThreads(String name, int threads) {
    this.name = name;
    this.executor = new ScheduledThreadPoolExecutor(threads, action -> thread(action, name));
    // What is canceled must not be kept until its time.
    executor.setRemoveOnCancelPolicy(true);
    // What is scheduled after the end of the worker is of no use to anyone.
    executor.setRejectedExecutionHandler(new ThreadPoolExecutor.DiscardPolicy());
  }

  @Override
  public Scheduled after(Duration delay, Runnable action) {
    var scheduled =
        executor.schedule(() -> reporting(action), delay.toNanos(), TimeUnit.NANOSECONDS);
    return () -> scheduled.cancel(false);
  }

  private void reporting(Runnable action) {
    try {
      action.run();
    } catch (OutOfMemoryError e) {
      // Nobody else would hear of it.
      OutOfMemory.end();
    } catch (RuntimeException | StackOverflowError e) {
      log.error("{}: an action failed, which it must not", name, e);
    }
  }

  private static Thread thread(Runnable action, String name) {
    var thread = new Thread(action, name);
    thread.setDaemon(true);
    return thread;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public void stop(Duration grace) {
    executor.shutdownNow();
  }
}
