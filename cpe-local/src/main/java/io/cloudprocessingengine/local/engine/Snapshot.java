package io.cloudprocessingengine.local.engine;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** The whole state as JSON, in parts. Those who wait for a task are no part of the state. */
final class Snapshot {
  private static final String DOMAIN = "domain";
  private static final String EXECUTION = "run";
  private static final String TIME = "time";

  private final Region region;

  Snapshot(Region region) {
    this.region = region;
  }

  /** The parts; they refer to much of the state that will not change, and so are cheap to make. */
  List<JsonNode> save() {
    var parts = new ArrayList<JsonNode>();
    parts.add(new Attributes().put(TIME, region.timeline().now()).node());
    for (var domain : region.domains().values()) {
      parts.add(new Attributes().set(DOMAIN, domain.save()).node());
    }
    for (var execution : region.executions().values()) {
      parts.add(new Attributes().set(EXECUTION, execution.save()).node());
    }
    return parts;
  }

  /** Takes up a part; they come in the order in which they were saved. */
  void restore(JsonNode part) {
    if (part.has(TIME)) {
      region.timeline().returnTo(part.path(TIME).longValue());
    } else if (part.has(DOMAIN)) {
      var domain = Domain.restore(region, part.path(DOMAIN));
      region.domains().put(domain.name(), domain);
    } else {
      restoreExecution(Execution.restore(region, part.path(EXECUTION)));
    }
  }

  private void restoreExecution(Execution execution) {
    region.executions().put(execution.id().runId(), execution);
    if (execution.isOpen()) {
      execution.domain().open().put(execution.id().workflowId(), execution);
      execution.domain().visibility().opened(execution);
    }
  }
}
