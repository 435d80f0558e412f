package io.cloudprocessingengine.decider.graph;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Locale;

/** Writes a graph for programs. */
final class JsonWriter {
  private JsonWriter() {}

  static String write(PlanGraph graph) {
    var json =
        JsonNodeFactory.instance
            .objectNode()
            .put("name", graph.id().name())
            .put("version", graph.id().version())
            .put("description", graph.description());
    var steps = json.putArray("steps");
    for (var node : graph.nodes()) {
      var step = steps.addObject().put("name", node.name()).put("kind", node.kind().key());
      step.put("what", node.what());
      node.when().ifPresent(it -> step.put("when", it));
      node.map().ifPresent(it -> step.put("map", it.toString()));
      node.retry().ifPresent(it -> step.put("retry", it));
    }
    var requirements = json.putArray("requirements");
    for (var edge : graph.edges()) {
      requirements
          .addObject()
          .put("step", edge.to())
          .put("requires", edge.from())
          .put("status", edge.status().name().toLowerCase(Locale.ROOT))
          .put("written_out", edge.writtenOut());
    }
    return json.toPrettyString() + "\n";
  }
}
