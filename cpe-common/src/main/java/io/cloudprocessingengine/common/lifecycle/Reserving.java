package io.cloudprocessingengine.common.lifecycle;

import java.time.Duration;

/**
 * Leaves some of the grace to the parts that stop after this one: what came of the last task or
 * command must still go out.
 */
public record Reserving(Part part) implements Part {
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
