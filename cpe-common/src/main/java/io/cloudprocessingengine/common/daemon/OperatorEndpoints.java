package io.cloudprocessingengine.common.daemon;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.cloudprocessingengine.common.health.Health;
import io.cloudprocessingengine.common.health.HealthJson;
import io.cloudprocessingengine.common.http.Endpoint;
import io.cloudprocessingengine.common.http.Endpoint.Reply;
import io.cloudprocessingengine.common.http.Endpoint.Request;
import io.cloudprocessingengine.common.lifecycle.Part;
import io.cloudprocessingengine.common.log.LogControl;
import io.cloudprocessingengine.common.metrics.Metrics;
import java.util.List;
import java.util.Map;

/** What each path of the operator's server answers. */
final class OperatorEndpoints {
  private static final String PROMETHEUS = "text/plain; version=0.0.4; charset=utf-8";

  private OperatorEndpoints() {}

  static Map<String, Endpoint> of(Health health, Metrics metrics, List<Part> parts) {
    return Map.of(
        "/health/live", request -> live(parts),
        "/health/ready", request -> ready(health.readiness()),
        "/log-level", OperatorEndpoints::logLevel,
        "/metrics", request -> new Reply(200, PROMETHEUS, metrics.scrape()));
  }

  private static Reply live(List<Part> parts) {
    var dead = parts.stream().filter(part -> !part.isAlive()).map(Part::name).toList();
    return dead.isEmpty()
        ? Reply.json(200, "{\"live\":true}")
        : Reply.json(503, HealthJson.dead(dead).toString());
  }

  /** GET tells the levels; PUT of {@code debug}, or of {@code LOGGER=debug}, changes one. */
  private static Reply logLevel(Request request) {
    var log = LogControl.current();
    return switch (request.method()) {
      case "GET" -> levels(log);
      case "PUT" -> request.local() ? change(log, request.body().strip()) : notFromHere();
      default -> Reply.text(405, "GET, or PUT with a level or LOGGER=LEVEL");
    };
  }

  private static Reply change(LogControl log, String body) {
    var parts = body.split("=", 2);
    var changed = parts.length == 2 ? log.level(parts[0], parts[1]) : log.level(body);
    return changed ? levels(log) : Reply.text(400, "A level is " + LogControl.LEVELS);
  }

  private static Reply levels(LogControl log) {
    var json = JsonNodeFactory.instance.objectNode();
    log.levels().forEach(json::put);
    return Reply.json(200, json.toString());
  }

  private static Reply notFromHere() {
    return Reply.text(403, "Levels are changed from this machine only, at 127.0.0.1 or localhost");
  }

  private static Reply ready(Health.Readiness readiness) {
    return Reply.json(readiness.isReady() ? 200 : 503, HealthJson.of(readiness).toString());
  }
}
