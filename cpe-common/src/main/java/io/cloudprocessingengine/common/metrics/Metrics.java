package io.cloudprocessingengine.common.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.ClassLoaderMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** The measures of one daemon. Tags are pairs of name and value. Thread-safe. */
public final class Metrics implements AutoCloseable {
  /** From a quick answer to a day in a queue. */
  private static final Duration[] DURATIONS = {
    Duration.ofMillis(5),
    Duration.ofMillis(25),
    Duration.ofMillis(100),
    Duration.ofMillis(500),
    Duration.ofSeconds(2),
    Duration.ofSeconds(10),
    Duration.ofSeconds(60),
    Duration.ofMinutes(5),
    Duration.ofMinutes(30),
    Duration.ofHours(3),
    Duration.ofDays(1)
  };

  /** SWF ends an execution at 25,000 events. */
  private static final double[] EVENTS = {10, 50, 100, 500, 1_000, 5_000, 10_000, 20_000, 25_000};

  /** Micrometer refers weakly to what it asks for a total, and tells no more when it is gone. */
  private final List<Supplier<Number>> totals = new CopyOnWriteArrayList<>();

  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final JvmGcMetrics garbageCollection = new JvmGcMetrics();

  /** Begins with the measures of the JVM. */
  public Metrics() {
    // Not in a base unit; process_cpu_usage tells the same.
    registry.config().meterFilter(MeterFilter.denyNameStartsWith("process.cpu.time"));
    new ClassLoaderMetrics().bindTo(registry);
    new JvmMemoryMetrics().bindTo(registry);
    new JvmThreadMetrics().bindTo(registry);
    new ProcessorMetrics().bindTo(registry);
    new UptimeMetrics().bindTo(registry);
    garbageCollection.bindTo(registry);
  }

  /** Adds to a counter, which begins at 0. */
  public void count(Metric metric, double amount, String... tags) {
    Counter.builder(metric.title())
        .description(metric.help())
        .tags(tags)
        .register(registry)
        .increment(amount);
  }

  /** Notes how long something took, when its sum and maximum will do. */
  public void timeRoughly(Metric metric, Duration time, String... tags) {
    Timer.builder(metric.title())
        .description(metric.help())
        .tags(tags)
        .register(registry)
        .record(time);
  }

  /** Notes how long something took. */
  public void time(Metric metric, Duration time, String... tags) {
    Timer.builder(metric.title())
        .description(metric.help())
        .tags(tags)
        .serviceLevelObjectives(DURATIONS)
        .register(registry)
        .record(time.isNegative() ? Duration.ZERO : time);
  }

  /** Notes a number of events. */
  public void events(Metric metric, long number, String... tags) {
    DistributionSummary.builder(metric.title())
        .description(metric.help())
        .tags(tags)
        .serviceLevelObjectives(EVENTS)
        .register(registry)
        .record((double) number);
  }

  /** Asks for a number whenever somebody looks. */
  public void gauge(Metric metric, Supplier<Number> now, String... tags) {
    Gauge.builder(metric.title(), now).description(metric.help()).tags(tags).register(registry);
  }

  /** Asks for a duration whenever somebody looks. */
  public void age(Metric metric, Supplier<Duration> now) {
    TimeGauge.builder(metric.title(), () -> now.get().toMillis(), TimeUnit.MILLISECONDS)
        .description(metric.help())
        .register(registry);
  }

  /** Asks for a count that only grows whenever somebody looks. */
  public void total(Metric metric, Supplier<Number> now, String... tags) {
    totals.add(now);
    FunctionCounter.builder(metric.title(), now, it -> it.get().doubleValue())
        .description(metric.help())
        .tags(tags)
        .register(registry);
  }

  /** All of it in the text format of Prometheus, version 0.0.4. */
  public String scrape() {
    return registry.scrape();
  }

  @Override
  public void close() {
    garbageCollection.close();
    registry.close();
  }
}
