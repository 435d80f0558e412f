package io.cloudprocessingengine.activitypoller;

import io.cloudprocessingengine.common.lifecycle.Part;
import java.time.Duration;

/**
 * Leaves some of the grace to the parts that stop after this one: the last task's messages must
 * still go out.
 */
record Reserving(Part part) implements Part {
  private static final Duration RESERVE = Duration.ofSeconds(4);

  @Override
  public String name() {
    return part.name();
  }

  @Override
  public boolean isAlive() {
    return part.isAlive();
  }

  @Override
  public void start() {
    part.start();
  }

  @Override
  public void stop(Duration grace) {
    var half = grace.dividedBy(2);
    part.stop(grace.minus(half.compareTo(RESERVE) < 0 ? half : RESERVE));
  }
}
