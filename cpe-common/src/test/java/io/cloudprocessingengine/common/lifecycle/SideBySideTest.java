package io.cloudprocessingengine.common.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class SideBySideTest {
  private final CountDownLatch started = new CountDownLatch(2);
  private final CountDownLatch stopping = new CountDownLatch(2);

  @Test
  void stopsItsPartsAtTheSameTime() {
    var both = new SideBySide("both", List.of(new Waiting(), new Waiting()));

    both.start();
    both.stop(Duration.ofSeconds(10));

    assertThat(started.getCount()).isZero();
    assertThat(stopping.getCount()).isZero();
  }

  /** Doesn't stop before the other is asked to. */
  private final class Waiting implements Part {
    @Override
    public String name() {
      return "waiting";
    }

    @Override
    public void start() {
      started.countDown();
    }

    @Override
    public void stop(Duration grace) {
      stopping.countDown();
      try {
        assertThat(stopping.await(grace.toSeconds(), TimeUnit.SECONDS)).isTrue();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
