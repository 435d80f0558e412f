package io.cloudprocessingengine.decider.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A graph cut into layers: each step lies below all that it requires, and an edge over several
 * layers has a passage in each.
 */
final class Layers {
  private final List<List<Cell>> rows = new ArrayList<>();
  private final Map<PlanGraph.Edge, List<Cell>> paths = new LinkedHashMap<>();
  private final Map<String, Integer> rowOf = new HashMap<>();
  private final Map<String, Cell> boxes = new HashMap<>();

  Layers(PlanGraph graph) {
    var required = new HashMap<String, List<String>>();
    for (var edge : graph.edges()) {
      required.computeIfAbsent(edge.to(), step -> new ArrayList<>()).add(edge.from());
    }
    for (var node : graph.nodes()) {
      var row =
          required.getOrDefault(node.name(), List.of()).stream()
              .mapToInt(step -> rowOf.get(step) + 1)
              .max()
              .orElse(0);
      var box = Cell.box(node);
      rowOf.put(node.name(), row);
      boxes.put(node.name(), box);
      row(row).add(box);
    }
    graph.edges().forEach(this::connect);
  }

  private List<Cell> row(int number) {
    while (rows.size() <= number) {
      rows.add(new ArrayList<>());
    }
    return rows.get(number);
  }

  private void connect(PlanGraph.Edge edge) {
    var path = new ArrayList<Cell>();
    path.add(boxes.get(edge.from()));
    for (var row = rowOf.get(edge.from()) + 1; row < rowOf.get(edge.to()); row++) {
      var passage = Cell.passage();
      rows.get(row).add(passage);
      path.add(passage);
    }
    path.add(boxes.get(edge.to()));
    for (var index = 1; index < path.size(); index++) {
      path.get(index - 1).connect(path.get(index));
    }
    paths.put(edge, path);
  }

  /** From top to bottom; the cells of each can be put into another order. */
  List<List<Cell>> rows() {
    return rows;
  }

  /** The cells that each edge goes through, from its first box to its last. */
  Map<PlanGraph.Edge, List<Cell>> paths() {
    return paths;
  }
}
