package io.cloudprocessingengine.common.lifecycle;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Given once, seen by all who wait for it. */
public final class StopSignal {
  private final CountDownLatch latch = new CountDownLatch(1);

  public void stop() {
    latch.countDown();
  }

  public boolean isStopped() {
    return latch.getCount() == 0;
  }

  /** Waits for the signal; true when it has been given, false when the time is over. */
  public boolean await(Duration time) throws InterruptedException {
    return latch.await(time.toNanos(), TimeUnit.NANOSECONDS);
  }

  /** Waits for the signal as long as it takes. */
  public void await() throws InterruptedException {
    latch.await();
  }
}
