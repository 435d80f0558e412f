package io.cloudprocessingengine.client;

import io.cloudprocessingengine.client.sqs.QueueException;
import io.cloudprocessingengine.common.lifecycle.Backoff;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads a queue again and again until a time; trouble that passes is waited for. */
final class Patience {
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(20);
  private static final Logger log = LoggerFactory.getLogger(Patience.class);

  private final Surroundings surroundings;
  private final Instant deadline;
  private final BooleanSupplier closed;
  private final Backoff backoff = new Backoff(Duration.ofMillis(500), LONGEST_WAIT, new Random());

  /**
   * Begins.
   *
   * @param closed when nobody is to be waited for any more
   */
  Patience(Surroundings surroundings, Duration time, BooleanSupplier closed) {
    this.surroundings = surroundings;
    this.closed = closed;
    this.deadline = surroundings.clock().instant().plus(time);
  }

  /**
   * Takes turns until it is over, the time is, or the client is closed; a turn is told how long it
   * may wait.
   *
   * @throws QueueException of trouble that stays
   */
  void until(BooleanSupplier over, Consumer<Duration> turn) throws InterruptedException {
    until(over, turn, () -> Duration.ZERO);
  }

  /**
   * The same with pauses.
   *
   * @param pause asked after each turn
   */
  void until(BooleanSupplier over, Consumer<Duration> turn, Supplier<Duration> pause)
      throws InterruptedException {
    BooleanSupplier done = () -> closed.getAsBoolean() || over.getAsBoolean();
    while (!done.getAsBoolean() && surroundings.clock().instant().isBefore(deadline)) {
      var left = Duration.between(surroundings.clock().instant(), deadline);
      attempt(done, () -> turn.accept(left.compareTo(LONGEST_WAIT) < 0 ? left : LONGEST_WAIT));
      var rest = pause.get();
      if (!done.getAsBoolean() && !rest.isZero()) {
        surroundings.sleeper().sleep(rest);
      }
    }
  }

  private void attempt(BooleanSupplier done, Runnable turn) throws InterruptedException {
    try {
      turn.run();
      recovered();
    } catch (QueueException e) {
      if (Thread.interrupted()) {
        throw (InterruptedException) new InterruptedException().initCause(e);
      }
      if (done.getAsBoolean()) {
        return;
      }
      if (!e.isPassing()) {
        throw e;
      }
      failed(e);
    }
  }

  /** At the level of the outage's begin: whoever read of that waits to read this. */
  private void recovered() {
    if (backoff.failures() > 0) {
      log.warn("The queue works again after {} failed attempts", backoff.failures());
      backoff.reset();
    }
  }

  private void failed(QueueException e) throws InterruptedException {
    if (backoff.failures() == 0) {
      log.warn("{}; trying again until it works", e.getMessage());
    }
    surroundings.sleeper().sleep(backoff.next());
  }
}
