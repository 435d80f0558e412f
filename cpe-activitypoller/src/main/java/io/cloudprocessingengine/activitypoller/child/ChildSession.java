package io.cloudprocessingengine.activitypoller.child;

import io.cloudprocessingengine.activity.ActivityContext;
import io.cloudprocessingengine.common.lifecycle.Reasons;
import java.io.EOFException;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Speaks with one child, from its start to its end. */
final class ChildSession {
  private static final Logger log = LoggerFactory.getLogger(ChildSession.class);

  private final ChildProcess process;
  private final Wire wire;
  private final CompletableFuture<Frame> loaded = new CompletableFuture<>();
  private final AtomicReference<ChildTaskRun> task = new AtomicReference<>();
  private volatile boolean broken;

  private ChildSession(ChildProcess process) {
    this.process = process;
    this.wire = process.wire();
  }

  static ChildSession start(ChildProcess process) {
    var session = new ChildSession(process);
    var thread = new Thread(session::listen, "frames of " + process.pid());
    thread.setDaemon(true);
    thread.start();
    return session;
  }

  /** Has it load code; empty if it ends instead of telling what came of it. */
  Optional<Frame> load(Frame code, Duration time) throws InterruptedException, TimeoutException {
    try {
      wire.send(code);
      return Optional.of(loaded.get(time.toNanos(), TimeUnit.NANOSECONDS));
    } catch (IOException | ExecutionException e) {
      log.debug("The child {} ended while it loaded", process.pid(), e);
      return Optional.empty();
    }
  }

  /** Has it run a task; empty if it ends instead. */
  Optional<Frame> run(Frame.Run run, ActivityContext context) throws InterruptedException {
    var current = new ChildTaskRun(context);
    task.set(current);
    try {
      wire.send(run);
      context.onCancel(() -> cancel(run.number()));
      if (broken) {
        return Optional.empty();
      }
      return Optional.of(current.end().get());
    } catch (IOException | ExecutionException e) {
      log.debug("The child {} ended while it ran a task", process.pid(), e);
      return Optional.empty();
    } finally {
      task.set(null);
    }
  }

  private void cancel(int number) {
    try {
      wire.send(new Frame.Cancel(number));
    } catch (IOException e) {
      log.debug("The child {} has ended, it needs no cancel", process.pid(), e);
    }
  }

  boolean isUsable() {
    return !broken && process.isAlive();
  }

  private void listen() {
    var ended = false;
    try {
      for (var frame = wire.receive(); frame.isPresent(); frame = wire.receive()) {
        heard(frame.get());
      }
      ended = true;
    } catch (IOException | RuntimeException e) {
      log.debug("The child {} can't be understood", process.pid(), e);
    } finally {
      // After an Error, too: nobody may wait for what is not heard.
      broken(new EOFException("The child is not heard any more"));
      if (!ended) {
        process.end();
      }
    }
  }

  private void heard(Frame frame) {
    var current = task.get();
    if (!loaded.isDone()) {
      loaded.complete(frame);
    } else if (current != null) {
      try {
        current.heard(frame);
      } catch (RuntimeException e) {
        log.warn("What the activity told is dropped: {}", Reasons.of(e));
      }
    }
  }

  /** Whoever waits for a frame, or is about to, learns that none will come. */
  private void broken(Exception why) {
    broken = true;
    loaded.completeExceptionally(why);
    var current = task.get();
    if (current != null) {
      current.end().completeExceptionally(why);
    }
  }
}
