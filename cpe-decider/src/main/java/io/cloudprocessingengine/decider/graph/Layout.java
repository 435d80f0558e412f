package io.cloudprocessingengine.decider.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Where everything of a picture is, in pixels from its upper left corner.
 *
 * @param boxes the steps
 * @param routes the requirements
 */
record Layout(double width, double height, List<Box> boxes, List<Route> routes) {
  private static final double MARGIN = 28;
  private static final double HEAD = 64;
  private static final double LAYER_GAP = 58;
  private static final double NARROWEST = 360;

  Layout {
    boxes = List.copyOf(boxes);
    routes = List.copyOf(routes);
  }

  /** A step's box by its upper left corner. */
  record Box(BoxText text, double x, double y) {}

  record Point(double x, double y) {}

  /** An edge: curved from each point with an even index to the next, straight in between. */
  record Route(PlanGraph.Edge edge, List<Point> points) {
    Route {
      points = List.copyOf(points);
    }
  }

  static Layout of(PlanGraph graph) {
    var layers = new Layers(graph);
    Crossings.reduce(layers.rows());
    Columns.place(layers.rows());
    return new Placement(layers).layout();
  }

  /** Puts the rows below each other, and the whole to where it belongs. */
  private static final class Placement {
    private final Layers layers;
    private final double left;
    private final Map<Cell, Point> tops = new HashMap<>();
    private final Map<Cell, Double> bottoms = new HashMap<>();
    private double y = HEAD;

    Placement(Layers layers) {
      this.layers = layers;
      left = cells(layers).stream().mapToDouble(it -> it.center() - it.width() / 2).min().orElse(0);
    }

    private static List<Cell> cells(Layers layers) {
      return layers.rows().stream().flatMap(List::stream).toList();
    }

    Layout layout() {
      layers.rows().forEach(this::placeRow);
      var boxes = new ArrayList<Box>();
      var right = NARROWEST;
      for (var cell : cells(layers)) {
        var top = tops.get(cell);
        var x = top.x() - cell.width() / 2;
        cell.text().ifPresent(text -> boxes.add(new Box(text, x, top.y())));
        right = Math.max(right, x + cell.width());
      }
      var routes = new ArrayList<Route>();
      layers.paths().forEach((edge, path) -> routes.add(new Route(edge, points(path))));
      return new Layout(right + MARGIN, y - LAYER_GAP + MARGIN, boxes, routes);
    }

    private void placeRow(List<Cell> row) {
      var height = row.stream().mapToDouble(Cell::height).max().orElse(0);
      for (var cell : row) {
        // A box that is lower than its row stands at the row's top; a passage goes all through it.
        tops.put(cell, new Point(cell.center() - left + MARGIN, y));
        bottoms.put(cell, y + cell.text().map(BoxText::height).orElse(height));
      }
      y += height + LAYER_GAP;
    }

    private List<Point> points(List<Cell> path) {
      var points = new ArrayList<Point>();
      for (var cell : path) {
        var top = tops.get(cell);
        points.add(top);
        points.add(new Point(top.x(), bottoms.get(cell)));
      }
      return points.subList(1, points.size() - 1);
    }
  }
}
