package io.cloudprocessingengine.common.aws;

import io.cloudprocessingengine.common.health.Health;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;

/** Watches the calls of a daemon's clients, and notes what they tell about it. */
public final class AwsWatch {
  private final HealthInterceptor health;

  public AwsWatch(Health health) {
    this.health = new HealthInterceptor(health);
  }

  void addTo(ClientOverrideConfiguration.Builder client) {
    client.addExecutionInterceptor(health);
  }
}
