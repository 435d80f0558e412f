package io.cloudprocessingengine.activitypoller.task;

import io.cloudprocessingengine.common.lifecycle.ExitCall;
import io.cloudprocessingengine.common.lifecycle.Poll;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Watches over a slot. Its tasks are polled for, run and answered on one thread, so that a task
 * wakes no other; the loop's own thread waits beside it, and acts when it is told that an activity
 * does not stop, or when the worker must end: then it answers in the activity's place, and leaves
 * that thread behind.
 */
public final class SlotWatch {
  private static final Logger log = LoggerFactory.getLogger(SlotWatch.class);

  /** What is left to an activity once the worker must end; the poll loop itself has two seconds. */
  private static final Duration LAST_WAIT = Duration.ofMillis(500);

  /** What is left to an answer then. */
  private static final Duration LAST_ANSWER = Duration.ofSeconds(1);

  private final AtomicReference<RunningTask> inHand = new AtomicReference<>();
  private volatile boolean stopping;
  private volatile CompletableFuture<End> turns = new CompletableFuture<>();

  private enum End {
    NO_MORE_TURNS,
    LEFT_BEHIND
  }

  /**
   * Told that the activity of a task does not stop.
   *
   * @param cancellation of that task, which may have ended just now
   */
  public void leaveBehind(Cancellation cancellation) {
    var task = inHand.get();
    if (task != null && task.cancellation() == cancellation) {
      turns.complete(End.LEFT_BEHIND);
    }
  }

  void begins(RunningTask task) {
    inHand.set(task);
    if (stopping) {
      task.requestStop();
    }
  }

  void ends(RunningTask task) {
    inHand.compareAndSet(task, null);
  }

  /** The same poll, watched. */
  public Poll over(Poll poll) {
    return new Watched(poll);
  }

  private final class Watched implements Poll {
    private final Poll poll;

    private Watched(Poll poll) {
      this.poll = poll;
    }

    @Override
    public void once() throws InterruptedException {
      watch(end -> poll.once());
    }

    @Override
    public void turns(BooleanSupplier goOn) throws InterruptedException {
      watch(end -> poll.turns(() -> goOn.getAsBoolean() && !end.isDone()));
    }
  }

  private interface Work {
    /**
     * @param end is done when the thread has been left behind
     */
    void run(CompletableFuture<End> end) throws InterruptedException;
  }

  private void watch(Work work) throws InterruptedException {
    var end = new CompletableFuture<End>();
    turns = end;
    var thread = new Thread(() -> run(work, end), Thread.currentThread().getName());
    thread.setDaemon(true);
    thread.start();
    try {
      if (end.get() == End.LEFT_BEHIND && !giveUp(Outcomes.notStopped())) {
        // It has stopped after all, and is being answered.
        thread.join();
      }
    } catch (InterruptedException e) {
      stop(thread, end);
      throw e;
    } catch (ExecutionException e) {
      rethrow(e.getCause());
    }
  }

  // Whatever happens: somebody waits for the end.
  private static void run(Work work, CompletableFuture<End> end) {
    try {
      work.run(end);
      end.complete(End.NO_MORE_TURNS);
    } catch (Throwable e) {
      end.completeExceptionally(e);
    }
  }

  private static void rethrow(Throwable cause) throws InterruptedException {
    if (cause instanceof InterruptedException interrupted) {
      throw interrupted;
    }
    if (cause instanceof Error error) {
      throw error;
    }
    throw (RuntimeException) cause;
  }

  /** The worker must end: what runs has a moment, and then is answered for. */
  private void stop(Thread thread, CompletableFuture<End> end) throws InterruptedException {
    stopping = true;
    var task = inHand.get();
    if (task != null) {
      task.requestStop();
    }
    thread.interrupt();
    if (!isOver(end, LAST_WAIT) && !giveUp(lastOutcome(thread))) {
      isOver(end, LAST_ANSWER);
    }
  }

  private static Outcome lastOutcome(Thread thread) {
    return ExitCall.isIn(thread)
        ? Outcomes.exited()
        : Outcomes.workerStopped("The activity was cut off");
  }

  /** False if there is nothing to give up, or its activity has ended after all. */
  private boolean giveUp(Outcome outcome) {
    var task = inHand.getAndSet(null);
    return task != null && task.giveUp(outcome);
  }

  private static boolean isOver(CompletableFuture<End> end, Duration time)
      throws InterruptedException {
    try {
      end.get(time.toNanos(), TimeUnit.NANOSECONDS);
      return true;
    } catch (ExecutionException e) {
      log.debug("The last turn failed", e);
      return true;
    } catch (TimeoutException e) {
      return false;
    }
  }
}
