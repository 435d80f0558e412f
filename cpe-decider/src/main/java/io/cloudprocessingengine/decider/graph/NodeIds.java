package io.cloudprocessingengine.decider.graph;

import java.util.HashMap;
import java.util.Map;

/** Short ids for steps, whose names may hold anything. */
final class NodeIds {
  private final Map<String, String> ids = new HashMap<>();

  NodeIds(PlanGraph graph) {
    graph.nodes().forEach(node -> ids.put(node.name(), "s" + (ids.size() + 1)));
  }

  String of(String step) {
    return ids.get(step);
  }
}
