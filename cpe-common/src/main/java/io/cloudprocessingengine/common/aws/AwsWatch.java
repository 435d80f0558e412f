package io.cloudprocessingengine.common.aws;

import io.cloudprocessingengine.common.health.Health;
import io.cloudprocessingengine.common.metrics.Metrics;
import java.time.Clock;
import java.util.List;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

/** Watches the calls of a daemon's clients, and notes what they tell about it. */
public final class AwsWatch {
  private final List<ExecutionInterceptor> interceptors;
  private final CallMetrics calls;

  public AwsWatch(Health health, Metrics metrics, Clock clock) {
    this.interceptors =
        List.of(
            new HealthInterceptor(health),
            new TaskInterceptor(metrics),
            new QueueInterceptor(metrics, clock));
    this.calls = new CallMetrics(metrics);
  }

  void addTo(ClientOverrideConfiguration.Builder client) {
    interceptors.forEach(client::addExecutionInterceptor);
    client.addMetricPublisher(calls);
  }
}
