package io.cloudprocessingengine.common.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.concurrent.atomic.LongAdder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class MetricsTest {
  /** Micrometer refers weakly to what it asks, and nobody else may hold it. */
  @Test
  void goesOnAskingForATotalAfterACollectionOfGarbage() {
    try (var metrics = new Metrics()) {
      var lines = new LongAdder();
      metrics.total(Metric.LOG_LINES, lines::sum, "level", "error");
      metrics.gauge(Metric.MESSAGES_WAITING, lines::sum);
      metrics.age(Metric.MESSAGES_STUCK, () -> Duration.ofSeconds(lines.sum()));
      lines.add(7);
      collectGarbage();

      assertThat(metrics.scrape())
          .contains("cpe_log_lines_total{level=\"error\"} 7.0")
          .contains("cpe_messages_waiting 7.0")
          .contains("cpe_messages_stuck_seconds 7.0");
    }
  }

  private static void collectGarbage() {
    var garbage = new WeakReference<>(new Object());
    while (garbage.get() != null) {
      System.gc();
    }
  }
}
