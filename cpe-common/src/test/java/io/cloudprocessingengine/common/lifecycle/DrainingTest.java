package io.cloudprocessingengine.common.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class DrainingTest {
  private static final Duration LONG = Duration.ofSeconds(20);

  private final CountDownLatch begun = new CountDownLatch(1);
  private final CountDownLatch released = new CountDownLatch(1);
  private final CountDownLatch ended = new CountDownLatch(1);
  private final CountDownLatch cut = new CountDownLatch(1);
  private final Draining part = new Draining("clerks", Executors.newCachedThreadPool());

  private void work() {
    begun.countDown();
    try {
      released.await();
      ended.countDown();
    } catch (InterruptedException e) {
      cut.countDown();
    }
  }

  @Test
  void letsWorkInHandEnd() throws InterruptedException {
    part.threads().execute(this::work);
    begun.await();
    released.countDown();
    part.stop(LONG);

    assertThat(ended.getCount()).isZero();
    assertThat(part.threads().isTerminated()).isTrue();
  }

  @Test
  void cutsWorkWhenTheGraceIsOver() throws InterruptedException {
    part.threads().execute(this::work);
    begun.await();
    part.stop(Duration.ofMillis(1));

    cut.await();
    assertThat(ended.getCount()).isOne();
  }
}
