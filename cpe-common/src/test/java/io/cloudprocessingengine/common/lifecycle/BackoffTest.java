package io.cloudprocessingengine.common.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BackoffTest {
  private final Backoff backoff =
      new Backoff(Duration.ofMillis(100), Duration.ofSeconds(1), new Random(1));

  @Test
  void doublesUpToTheMaximumEachInItsUpperHalf() {
    for (long longest : new long[] {100, 200, 400, 800, 1000, 1000, 1000}) {
      assertThat(backoff.next().toMillis()).isBetween(longest / 2, longest);
    }
  }

  @Test
  void beginsAgainAfterASuccess() {
    backoff.next();
    backoff.next();
    backoff.reset();

    assertThat(backoff.failures()).isZero();
    assertThat(backoff.next().toMillis()).isBetween(50L, 100L);
  }

  @Test
  void staysAtTheMaximumForEver() {
    for (int i = 0; i < 10_000; i++) {
      assertThat(backoff.next().toMillis()).isLessThanOrEqualTo(1000);
    }
  }

  @Test
  void refusesADelayOfNothing() {
    var second = Duration.ofSeconds(1);

    assertThatThrownBy(() -> new Backoff(Duration.ZERO, second, new Random(1)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
