package io.cloudprocessingengine.decider.plan.loader;

import io.cloudprocessingengine.common.config.Position;
import io.cloudprocessingengine.common.config.YamlNode.Scalar;
import java.util.List;

/** The lines of a plan, to tell where within a scalar something stands. */
final class PlanText {
  private final List<String> lines;

  PlanText(String text) {
    lines = text.lines().toList();
  }

  /**
   * Where a word of a scalar stands.
   *
   * @param line of the scalar's text, from 1
   */
  Position find(Scalar scalar, int line, String word) {
    var start = scalar.position();
    var isBlock = line(start.line()).startsWith("|", start.column() - 1);
    var lineInFile = isBlock ? start.line() + line : start.line();
    var from = isBlock ? 0 : start.column() - 1;
    var column = line(lineInFile).indexOf(word, from);
    return column < 0 ? start : new Position(start.file(), lineInFile, column + 1);
  }

  private String line(int number) {
    return number <= lines.size() ? lines.get(number - 1) : "";
  }
}
