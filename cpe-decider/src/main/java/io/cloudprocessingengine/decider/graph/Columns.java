package io.cloudprocessingengine.decider.graph;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Says how far from the left each cell is: near its neighbours, and clear of the ones beside it.
 */
final class Columns {
  private static final double GAP = 32;
  private static final int SWEEPS = 8;

  private Columns() {}

  /** The order in each row stays. */
  static void place(List<List<Cell>> rows) {
    for (var row : rows) {
      row.forEach(cell -> cell.moveTo(0));
      spread(row, cell -> 0.0);
    }
    for (var sweep = 0; sweep < SWEEPS; sweep++) {
      for (var index = 1; index < rows.size(); index++) {
        spread(rows.get(index), cell -> mean(cell, cell.above().stream()));
      }
      for (var index = rows.size() - 2; index >= 0; index--) {
        spread(rows.get(index), cell -> mean(cell, cell.below().stream()));
      }
    }
    for (var row : rows) {
      spread(row, cell -> mean(cell, Stream.concat(cell.above().stream(), cell.below().stream())));
    }
  }

  private static double mean(Cell cell, Stream<Cell> neighbours) {
    return neighbours.mapToDouble(Cell::center).average().orElse(cell.center());
  }

  /** The mean of two ways to clear overlaps, to the right and to the left, is clear of them too. */
  private static void spread(List<Cell> row, Function<Cell, Double> wanted) {
    var wishes = wishes(row, wanted);
    var pushedRight = wishes.clone();
    for (var index = 1; index < wishes.length; index++) {
      var least = pushedRight[index - 1] + distance(row.get(index - 1), row.get(index));
      pushedRight[index] = Math.max(pushedRight[index], least);
    }
    var pushedLeft = wishes.clone();
    for (var index = wishes.length - 2; index >= 0; index--) {
      var most = pushedLeft[index + 1] - distance(row.get(index), row.get(index + 1));
      pushedLeft[index] = Math.min(pushedLeft[index], most);
    }
    for (var index = 0; index < wishes.length; index++) {
      row.get(index).moveTo((pushedRight[index] + pushedLeft[index]) / 2);
    }
  }

  /** A step that nothing is connected with wants to stand beside the one on its left. */
  private static double[] wishes(List<Cell> row, Function<Cell, Double> wanted) {
    var wishes = row.stream().mapToDouble(wanted::apply).toArray();
    for (var index = 1; index < wishes.length; index++) {
      var cell = row.get(index);
      if (cell.above().isEmpty() && cell.below().isEmpty()) {
        wishes[index] = wishes[index - 1] + distance(row.get(index - 1), cell);
      }
    }
    return wishes;
  }

  private static double distance(Cell left, Cell right) {
    return (left.width() + right.width()) / 2 + GAP;
  }
}
