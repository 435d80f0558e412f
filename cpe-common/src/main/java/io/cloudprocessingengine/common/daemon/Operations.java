package io.cloudprocessingengine.common.daemon;

import io.cloudprocessingengine.common.aws.AwsConfig;
import io.cloudprocessingengine.common.aws.AwsWatch;
import io.cloudprocessingengine.common.health.Health;
import io.cloudprocessingengine.common.health.Health.Phase;
import io.cloudprocessingengine.common.health.HealthJson;
import io.cloudprocessingengine.common.http.Endpoint;
import io.cloudprocessingengine.common.http.HttpOptions;
import io.cloudprocessingengine.common.http.OperatorServer;
import io.cloudprocessingengine.common.lifecycle.Part;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What a daemon lets its operator see. Nothing of it is made unless the daemon is told to listen,
 * so that it costs nothing then.
 */
public final class Operations {
  private final HttpOptions http;
  private final Health health = new Health(Clock.systemUTC());

  public Operations(HttpOptions http) {
    this.http = http;
  }

  /** How the daemon is to reach AWS, so that its calls are seen; it is ready only when it polls. */
  public AwsConfig watched(AwsConfig aws) {
    if (!isOn()) {
      return aws;
    }
    health.expectPolls();
    return aws.watchedBy(new AwsWatch(health));
  }

  /** Tells what the daemon works with, such as {@code plans}. */
  public Operations loaded(String kind, List<String> names) {
    health.loaded(kind, names);
    return this;
  }

  /** The parts of the daemon in the midst of ours: served from before the first to the last. */
  public List<Part> around(List<Part> parts) {
    if (!isOn()) {
      return parts;
    }
    var all = new ArrayList<Part>();
    all.add(new OperatorServer(http, endpoints(parts)));
    all.addAll(parts);
    all.add(new Entered());
    return List.copyOf(all);
  }

  private boolean isOn() {
    return http.port().isPresent();
  }

  private Map<String, Endpoint> endpoints(List<Part> parts) {
    return Map.of(
        "/health/live", request -> live(parts),
        "/health/ready", request -> ready());
  }

  private static Endpoint.Reply live(List<Part> parts) {
    var dead = parts.stream().filter(part -> !part.isAlive()).map(Part::name).toList();
    return dead.isEmpty()
        ? Endpoint.Reply.json(200, "{\"live\":true}")
        : Endpoint.Reply.json(503, HealthJson.dead(dead).toString());
  }

  private Endpoint.Reply ready() {
    var readiness = health.readiness();
    return Endpoint.Reply.json(
        readiness.isReady() ? 200 : 503, HealthJson.of(readiness).toString());
  }

  /** Starts last and stops first. */
  private final class Entered implements Part {
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
}
