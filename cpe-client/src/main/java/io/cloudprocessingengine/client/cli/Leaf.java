package io.cloudprocessingengine.client.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** A value in a JSON object and the names that lead to it; of an array its size is told. */
record Leaf(String path, String value) {
  Leaf {
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(value, "value");
  }

  /** All leaves of an object or array, in its order. */
  static List<Leaf> of(JsonNode node) {
    var leaves = new ArrayList<Leaf>();
    collect("", node, leaves);
    return leaves;
  }

  private static void collect(String path, JsonNode node, List<Leaf> leaves) {
    if (node.isObject()) {
      var prefix = path.isEmpty() ? "" : path + ".";
      node.properties().forEach(it -> collect(prefix + it.getKey(), it.getValue(), leaves));
    } else if (node.isArray()) {
      var name = path.isEmpty() ? "items" : path + ".size";
      leaves.add(new Leaf(name, Integer.toString(node.size())));
    } else {
      leaves.add(new Leaf(path, node.asText()));
    }
  }
}
