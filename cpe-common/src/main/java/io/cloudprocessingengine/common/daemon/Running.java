package io.cloudprocessingengine.common.daemon;

import io.cloudprocessingengine.common.health.Health;
import io.cloudprocessingengine.common.health.Health.Phase;
import io.cloudprocessingengine.common.lifecycle.Part;
import java.time.Duration;

/** Notes that all parts run; starts last and stops first. */
record Running(Health health) implements Part {
  @Override
  public String name() {
    return "health";
  }

  @Override
  public void start() {
    health.enter(Phase.RUNNING);
  }

  @Override
  public void stop(Duration grace) {
    health.enter(Phase.STOPPING);
  }
}
