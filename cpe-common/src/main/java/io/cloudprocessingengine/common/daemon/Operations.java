package io.cloudprocessingengine.common.daemon;

import io.cloudprocessingengine.common.aws.AwsConfig;
import io.cloudprocessingengine.common.aws.AwsWatch;
import io.cloudprocessingengine.common.health.Health;
import io.cloudprocessingengine.common.http.HttpOptions;
import io.cloudprocessingengine.common.http.OperatorServer;
import io.cloudprocessingengine.common.lifecycle.Part;
import io.cloudprocessingengine.common.log.LogControl;
import io.cloudprocessingengine.common.message.Outbox;
import io.cloudprocessingengine.common.metrics.Metric;
import io.cloudprocessingengine.common.metrics.Metrics;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a daemon lets its operator see. Nothing of it is made unless the daemon is told to listen,
 * so that it costs nothing then.
 */
public final class Operations {
  private static final Clock CLOCK = Clock.systemUTC();

  private final HttpOptions http;
  private final Health health = new Health(CLOCK);
  private final Optional<Metrics> metrics;

  public Operations(HttpOptions http) {
    this.http = http;
    this.metrics = http.port().map(port -> measured());
  }

  /** How the daemon is to reach AWS, so that its calls are seen; it is ready only when it polls. */
  public AwsConfig watched(AwsConfig aws) {
    if (metrics.isEmpty()) {
      return aws;
    }
    health.expectPolls();
    return aws.watchedBy(new AwsWatch(health, metrics.get(), CLOCK));
  }

  /** Tells what the daemon works with, such as {@code plans}. */
  public Operations loaded(String kind, List<String> names) {
    health.loaded(kind, names);
    return this;
  }

  /** The parts of the daemon in the midst of ours: served from before the first to the last. */
  public List<Part> around(List<Part> parts) {
    return metrics.map(it -> around(parts, it)).orElse(parts);
  }

  private List<Part> around(List<Part> parts, Metrics metrics) {
    parts.stream()
        .filter(Outbox.class::isInstance)
        .map(Outbox.class::cast)
        .forEach(outbox -> measure(outbox, metrics));
    var all = new ArrayList<Part>();
    all.add(new OperatorServer(http, OperatorEndpoints.of(health, metrics, parts)));
    all.addAll(parts);
    all.add(new Running(health));
    return List.copyOf(all);
  }

  private static Metrics measured() {
    var metrics = new Metrics();
    var log = LogControl.current();
    metrics.total(Metric.LOG_LINES, log::warnings, "level", "warn");
    metrics.total(Metric.LOG_LINES, log::errors, "level", "error");
    return metrics;
  }

  private static void measure(Outbox outbox, Metrics metrics) {
    metrics.gauge(Metric.MESSAGES_WAITING, outbox::waiting);
    metrics.age(Metric.MESSAGES_STUCK, outbox::stuck);
    metrics.total(Metric.MESSAGES_DROPPED, outbox::dropped);
  }
}
