package io.cloudprocessingengine.common.aws;

import io.cloudprocessingengine.common.metrics.Metric;
import io.cloudprocessingengine.common.metrics.Metrics;
import java.time.Duration;
import java.util.Locale;
import software.amazon.awssdk.core.metrics.CoreMetric;
import software.amazon.awssdk.metrics.MetricCollection;
import software.amazon.awssdk.metrics.MetricPublisher;
import software.amazon.awssdk.metrics.SdkMetric;

/** Measures every call as the SDK sees it: its time, its retries, and whether it was throttled. */
final class CallMetrics implements MetricPublisher {
  private static final String THROTTLING = "Throttling";

  private final Metrics metrics;

  CallMetrics(Metrics metrics) {
    this.metrics = metrics;
  }

  @Override
  public void publish(MetricCollection call) {
    var service = first(call, CoreMetric.SERVICE_ID, "").toLowerCase(Locale.ROOT);
    var operation = first(call, CoreMetric.OPERATION_NAME, "");
    var works = first(call, CoreMetric.API_CALL_SUCCESSFUL, false);
    metrics.timeRoughly(
        Metric.AWS_CALLS,
        first(call, CoreMetric.API_CALL_DURATION, Duration.ZERO),
        "service",
        service,
        "operation",
        operation,
        "result",
        works ? "ok" : "error");
    metrics.count(Metric.AWS_RETRIES, first(call, CoreMetric.RETRY_COUNT, 0), "service", service);
    metrics.count(Metric.AWS_THROTTLES, throttles(call), "service", service);
  }

  private static int throttles(MetricCollection call) {
    return (int)
        call.childrenWithName("ApiCallAttempt")
            .flatMap(attempt -> attempt.metricValues(CoreMetric.ERROR_TYPE).stream())
            .filter(THROTTLING::equals)
            .count();
  }

  private static <T> T first(MetricCollection call, SdkMetric<T> metric, T otherwise) {
    return call.metricValues(metric).stream().findFirst().orElse(otherwise);
  }

  @Override
  public void close() {
    // Nothing is kept back.
  }
}
