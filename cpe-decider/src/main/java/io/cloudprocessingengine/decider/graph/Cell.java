package io.cloudprocessingengine.decider.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A place in a layer of a picture: a step's box, or where a long edge passes by. */
final class Cell {
  private final Optional<BoxText> text;
  private final List<Cell> above = new ArrayList<>();
  private final List<Cell> below = new ArrayList<>();
  private double center;

  private Cell(Optional<BoxText> text) {
    this.text = text;
  }

  static Cell box(Node node) {
    return new Cell(Optional.of(BoxText.of(node)));
  }

  static Cell passage() {
    return new Cell(Optional.empty());
  }

  /** What is written into the box; empty for a passage. */
  Optional<BoxText> text() {
    return text;
  }

  double width() {
    return text.map(BoxText::width).orElse(0.0);
  }

  double height() {
    return text.map(BoxText::height).orElse(0.0);
  }

  void connect(Cell lower) {
    below.add(lower);
    lower.above.add(this);
  }

  List<Cell> above() {
    return above;
  }

  List<Cell> below() {
    return below;
  }

  /** Where its middle is, from the left. */
  double center() {
    return center;
  }

  void moveTo(double newCenter) {
    center = newCenter;
  }
}
