package io.cloudprocessingengine.decider.graph;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Orders the cells of each layer so that few edges cross: sweeps down and up, and puts each cell at
 * the mean of its neighbours; the best order that was seen stands.
 */
final class Crossings {
  private static final int SWEEPS = 12;

  private final List<List<Cell>> rows;

  private Crossings(List<List<Cell>> rows) {
    this.rows = rows;
  }

  static void reduce(List<List<Cell>> rows) {
    new Crossings(rows).reduce();
  }

  private void reduce() {
    var best = copy();
    var fewest = count();
    for (var sweep = 0; sweep < SWEEPS && fewest > 0; sweep++) {
      sweep(sweep % 2 == 0);
      var crossings = count();
      if (crossings < fewest) {
        fewest = crossings;
        best = copy();
      }
    }
    for (var row = 0; row < rows.size(); row++) {
      rows.set(row, best.get(row));
    }
  }

  private List<List<Cell>> copy() {
    var copy = new ArrayList<List<Cell>>();
    rows.forEach(row -> copy.add(new ArrayList<>(row)));
    return copy;
  }

  private void sweep(boolean down) {
    for (var step = 1; step < rows.size(); step++) {
      var row = down ? step : rows.size() - 1 - step;
      var places = places(rows.get(down ? row - 1 : row + 1));
      Function<Cell, List<Cell>> neighbours = down ? Cell::above : Cell::below;
      sort(rows.get(row), neighbours, places);
    }
  }

  private static Map<Cell, Integer> places(List<Cell> row) {
    var places = new HashMap<Cell, Integer>();
    row.forEach(cell -> places.put(cell, places.size()));
    return places;
  }

  /** A cell without neighbours stays where it is. */
  private static void sort(
      List<Cell> row, Function<Cell, List<Cell>> neighbours, Map<Cell, Integer> places) {
    var own = places(row);
    var means = new HashMap<Cell, Double>();
    for (var cell : row) {
      var mean = neighbours.apply(cell).stream().mapToInt(places::get).average();
      means.put(cell, mean.orElse(own.get(cell)));
    }
    row.sort(Comparator.comparing(means::get));
  }

  private long count() {
    var crossings = 0L;
    for (var row = 1; row < rows.size(); row++) {
      crossings += count(rows.get(row - 1), places(rows.get(row)));
    }
    return crossings;
  }

  /** Counts pairs of edges that end in another order than they begin. */
  private static long count(List<Cell> upper, Map<Cell, Integer> places) {
    var ends =
        upper.stream()
            .flatMap(cell -> cell.below().stream().map(places::get).sorted())
            .mapToInt(Integer::intValue)
            .toArray();
    var crossings = 0L;
    for (var first = 0; first < ends.length; first++) {
      for (var second = first + 1; second < ends.length; second++) {
        crossings += ends[second] < ends[first] ? 1 : 0;
      }
    }
    return crossings;
  }
}
