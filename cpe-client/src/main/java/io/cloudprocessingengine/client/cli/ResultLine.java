package io.cloudprocessingengine.client.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A job's result for people: as it is if it is short, else its first leaves as {@code path=value}.
 * The whole is in {@code --json}.
 */
final class ResultLine {
  private static final int WIDTH = 100;
  private static final int VALUE_WIDTH = 40;

  private ResultLine() {}

  static String of(JsonNode result) {
    if (result.isNull() || result.isMissingNode()) {
      return "";
    }
    var text = result.toString();
    if (text.length() <= WIDTH) {
      return text;
    }
    return result.isContainerNode() ? leaves(Leaf.of(result)) : cut(text, WIDTH);
  }

  private static String leaves(List<Leaf> leaves) {
    var shown = fitting(leaves);
    var line = leaves.stream().limit(shown).map(ResultLine::text).collect(Collectors.joining(" "));
    return shown == leaves.size() ? line : "%s (%d more)".formatted(line, leaves.size() - shown);
  }

  /** How many leaves fit; always one. */
  private static int fitting(List<Leaf> leaves) {
    var width = 0;
    var count = 0;
    for (var leaf : leaves) {
      width += text(leaf).length() + 1;
      if (count > 0 && width > WIDTH) {
        return count;
      }
      count++;
    }
    return count;
  }

  private static String text(Leaf leaf) {
    return leaf.path() + "=" + cut(leaf.value(), VALUE_WIDTH);
  }

  private static String cut(String text, int width) {
    return text.length() <= width ? text : text.substring(0, width - 2) + "..";
  }
}
