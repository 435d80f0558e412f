package io.cloudprocessingengine.common.lifecycle;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts the parts of a daemon in order, waits for the signal to stop, and stops them in reverse. A
 * part that fails to start ends the run; one that fails to stop doesn't keep the others from it.
 */
public final class Lifecycle {
  private static final Logger log = LoggerFactory.getLogger(Lifecycle.class);

  private final String name;
  private final List<Part> parts;
  private final Duration grace;
  private final StopSignal stop = new StopSignal();
  private final Deque<Part> started = new ArrayDeque<>();

  /**
   * A daemon made of parts.
   *
   * @param name of the daemon
   * @param grace time that all parts together may take to finish what they have in hand
   */
  public Lifecycle(String name, List<Part> parts, Duration grace) {
    this.name = name;
    this.parts = List.copyOf(parts);
    this.grace = grace;
  }

  /**
   * Runs until the process is asked to end (SIGTERM, SIGINT) or {@link #requestStop()}.
   *
   * @return the exit code: 0 after a clean stop, 1 when a part could not be started or stopped
   */
  public int run() {
    OutOfMemory.endsTheProcess();
    var termination = new Termination(this);
    try {
      return termination.ended(startAndStop());
    } finally {
      termination.close();
    }
  }

  /** Asks {@link #run()} to stop; returns at once. */
  public void requestStop() {
    stop.stop();
  }

  private int startAndStop() {
    try {
      for (var part : parts) {
        started.push(part);
        part.start();
      }
      log.info("{} started", name);
      stop.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      var failed = started.pop();
      log.error("{} could not be started: {}", failed.name(), Reasons.of(e));
      log.debug("{} failed", failed.name(), e);
      stopAll();
      return 1;
    }
    log.info("{} stopping", name);
    return stopAll() ? 0 : 1;
  }

  private boolean stopAll() {
    var deadline = System.nanoTime() + grace.toNanos();
    var clean = true;
    while (!started.isEmpty()) {
      var part = started.pop();
      try {
        part.stop(Duration.ofNanos(Math.max(0, deadline - System.nanoTime())));
      } catch (RuntimeException e) {
        log.error("{} could not be stopped: {}", part.name(), Reasons.of(e), e);
        clean = false;
      }
    }
    log.info("{} stopped", name);
    return clean;
  }
}
