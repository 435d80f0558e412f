package io.cloudprocessingengine.common.lifecycle;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The main loop of a daemon: polls until told to stop. A turn that fails is tried again after a
 * growing delay; an outage is reported once when it begins and once when it ends.
 */
public final class PollLoop implements Part {
  private static final Logger log = LoggerFactory.getLogger(PollLoop.class);
  private static final Duration CUT = Duration.ofSeconds(2);

  private final String name;
  private final Poll poll;
  private final Runnable cut;
  private final Backoff backoff;
  private final StopSignal stop = new StopSignal();
  private final Thread thread;

  /**
   * A loop that begins with {@link #start()}.
   *
   * @param name of the loop and its thread
   * @param cut ends a blocking call of the poll together with an interrupt, e.g. closes its client
   */
  public PollLoop(String name, Poll poll, Runnable cut, Backoff backoff) {
    this.name = name;
    this.poll = poll;
    this.cut = cut;
    this.backoff = backoff;
    this.thread = new Thread(this::run, name);
  }

  @Override
  public String name() {
    return name;
  }

  /**
   * An Error, such as a lack of memory, ends the loop; but for an overflow of the stack, which is
   * the fault of one task and over when it is thrown.
   */
  @Override
  public boolean isAlive() {
    return thread.getState() != Thread.State.TERMINATED || stop.isStopped();
  }

  @Override
  public void start() {
    thread.start();
  }

  @Override
  public void stop(Duration grace) {
    stop.stop();
    if (!join(grace)) {
      log.info("{}: its {} ms of the grace are over, cutting what runs", name, grace.toMillis());
      thread.interrupt();
      cut.run();
      if (!join(CUT)) {
        log.warn("{}: does not end, left behind", name);
      }
    }
  }

  private boolean join(Duration time) {
    try {
      thread.join(Math.max(1, time.toMillis()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return !thread.isAlive();
  }

  private void run() {
    try {
      while (!stop.isStopped()) {
        turns();
      }
    } catch (InterruptedException e) {
      log.debug("{} interrupted", name);
    }
  }

  private void turns() throws InterruptedException {
    try {
      if (backoff.failures() > 0) {
        poll.once();
        recovered();
      }
      poll.turns(() -> !stop.isStopped());
    } catch (RuntimeException | StackOverflowError e) {
      if (!stop.isStopped()) {
        failed(e);
      }
    } catch (InterruptedException e) {
      // Nobody but stop() ends the loop: another's code may have meant itself.
      if (stop.isStopped()) {
        throw e;
      }
      failed(e);
    }
  }

  private void recovered() {
    log.info("{}: works again after {} failed attempts", name, backoff.failures());
    backoff.reset();
  }

  private void failed(Throwable e) throws InterruptedException {
    if (backoff.failures() == 0) {
      log.warn("{}: {}; trying again until it works", name, Reasons.of(e));
    }
    log.debug("{} failed", name, e);
    stop.await(backoff.next());
  }
}
