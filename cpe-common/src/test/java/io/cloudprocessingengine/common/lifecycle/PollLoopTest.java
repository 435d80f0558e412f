package io.cloudprocessingengine.common.lifecycle;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PollLoopTest {
  private final AtomicInteger turns = new AtomicInteger();

  @Test
  void goesOnAfterAFailure() throws InterruptedException {
    goesOnAfter(
        () -> {
          throw new IllegalStateException("down");
        });
  }

  @Test
  void goesOnAfterATaskThatOverflowedTheStack() throws InterruptedException {
    goesOnAfter(
        () -> {
          throw new StackOverflowError();
        });
  }

  /** Only stop() ends the loop. */
  @Test
  void goesOnAfterAnInterruptOfAnothers() throws InterruptedException {
    var afterInterrupts = new CountDownLatch(1);
    var loop =
        loop(
            () -> {
              if (turns.incrementAndGet() < 4) {
                throw new InterruptedException("by a plug-in's watchdog");
              }
              afterInterrupts.countDown();
            },
            () -> {});

    loop.start();

    assertThat(afterInterrupts.await(10, SECONDS)).isTrue();
    loop.stop(Duration.ofSeconds(10));
  }

  private void goesOnAfter(Runnable failure) throws InterruptedException {
    var afterFailures = new CountDownLatch(1);
    var loop =
        loop(
            () -> {
              if (turns.incrementAndGet() < 4) {
                failure.run();
              }
              afterFailures.countDown();
            },
            () -> {});

    loop.start();

    assertThat(afterFailures.await(10, SECONDS)).isTrue();
    loop.stop(Duration.ofSeconds(10));
  }

  @Test
  void letsTheTurnInHandFinishWithinTheGrace() throws InterruptedException {
    var began = new CountDownLatch(1);
    var release = new CountDownLatch(1);
    var finished = new AtomicBoolean();
    var cut = new AtomicBoolean();
    var loop =
        loop(
            () -> {
              began.countDown();
              release.await();
              finished.set(true);
            },
            () -> cut.set(true));
    loop.start();
    began.await();
    var stopper = new Thread(() -> loop.stop(Duration.ofSeconds(10)));
    stopper.start();

    release.countDown();
    stopper.join();

    assertThat(finished).isTrue();
    assertThat(cut).isFalse();
  }

  @Test
  void cutsTheTurnWhenTheGraceIsOver() throws InterruptedException {
    var began = new CountDownLatch(1);
    var interrupted = new CountDownLatch(1);
    var cut = new AtomicBoolean();
    var loop =
        loop(
            () -> {
              began.countDown();
              try {
                new CountDownLatch(1).await();
              } catch (InterruptedException e) {
                interrupted.countDown();
                throw e;
              }
            },
            () -> cut.set(true));
    loop.start();
    began.await();

    loop.stop(Duration.ofMillis(1));

    assertThat(interrupted.await(10, SECONDS)).isTrue();
    assertThat(cut).isTrue();
  }

  private static PollLoop loop(Poll poll, Runnable cut) {
    var backoff = new Backoff(Duration.ofMillis(1), Duration.ofMillis(4), new Random(1));
    return new PollLoop("test loop", poll, cut, backoff);
  }
}
