package io.cloudprocessingengine.decider.graph;

import java.util.List;
import java.util.stream.Stream;

/** What is written into a box, cut to a width that fits a picture, and the room that it takes. */
record BoxText(Node node, String title, List<String> lines) {
  private static final int LONGEST = 46;
  private static final double TITLE_CHARACTER = 8.2;
  private static final double CHARACTER = 6.7;
  private static final double PADDING = 34;
  private static final double NARROWEST = 120;
  private static final double TITLE_HEIGHT = 38;

  /** From one line to the next. */
  static final double LINE_HEIGHT = 16;

  BoxText {
    lines = List.copyOf(lines);
  }

  static BoxText of(Node node) {
    return new BoxText(node, cut(node.name()), node.lines().stream().map(BoxText::cut).toList());
  }

  private static String cut(String text) {
    var oneLine = text.strip().replaceAll("\\s+", " ");
    if (oneLine.codePointCount(0, oneLine.length()) <= LONGEST) {
      return oneLine;
    }
    return oneLine.substring(0, oneLine.offsetByCodePoints(0, LONGEST - 1)) + "…";
  }

  double width() {
    var widest =
        Stream.concat(
                Stream.of(title.length() * TITLE_CHARACTER),
                lines.stream().map(line -> line.length() * CHARACTER))
            .mapToDouble(Double::doubleValue)
            .max()
            .orElseThrow();
    return Math.max(NARROWEST, Math.ceil(widest + PADDING));
  }

  double height() {
    return TITLE_HEIGHT + LINE_HEIGHT * lines.size();
  }
}
