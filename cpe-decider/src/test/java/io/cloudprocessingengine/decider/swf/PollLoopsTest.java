package io.cloudprocessingengine.decider.swf;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudprocessingengine.common.lifecycle.Part;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PollLoopsTest {
  private final CyclicBarrier together = new CyclicBarrier(2);
  private final AtomicInteger stopped = new AtomicInteger();

  @Test
  void stopsAllAtOnceAndReturnsWhenAllHaveStopped() {
    new PollLoops(List.of(new Loop(), new Loop())).stop(Duration.ofSeconds(1));

    assertThat(stopped).hasValue(2);
  }

  /** Stops only while another one stops, too. */
  private final class Loop implements Part {
    @Override
    public String name() {
      return "loop";
    }

    @Override
    public void stop(Duration grace) {
      try {
        together.await(10, TimeUnit.SECONDS);
        stopped.incrementAndGet();
      } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
