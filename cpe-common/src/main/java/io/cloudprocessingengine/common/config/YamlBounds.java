package io.cloudprocessingengine.common.config;

import io.cloudprocessingengine.common.config.YamlNode.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What is watched while a document is read: its depth and size, its keys, its numbers. */
final class YamlBounds {
  static final int MAX_DEPTH = 50;
  private static final int MAX_NODES = 100_000;

  /** Short to write and huge to work with, or longer than any number that is one. */
  private static final Pattern WILD =
      Pattern.compile(".{1001,}|.*[eE][-+]?0*[1-9][0-9]{3,}", Pattern.DOTALL);

  private final List<Problem> problems = new ArrayList<>();
  private int nodes;

  /**
   * Ends the reading.
   *
   * @throws ConfigurationException with every problem found, when there is one
   */
  void check() {
    if (!problems.isEmpty()) {
      throw new ConfigurationException(problems);
    }
  }

  void problem(Position where, String message) {
    problems.add(Problem.at(where, message));
  }

  /**
   * Counts a node.
   *
   * @throws ConfigurationException when it is one too many, or too deep
   */
  void enter(Position where, int depth) {
    if (depth > MAX_DEPTH || ++nodes > MAX_NODES) {
      var limit = "more than " + MAX_DEPTH + " levels or " + MAX_NODES + " values: too much";
      throw new ConfigurationException(List.of(Problem.at(where, limit)));
    }
  }

  void put(Map<String, Entry> entries, String key, Entry entry) {
    var earlier = entries.putIfAbsent(key, entry);
    if (earlier != null) {
      var line = earlier.keyPosition().line();
      var message = "key '%s' stands here twice (first in line %d)";
      problem(entry.keyPosition(), message.formatted(key, line));
    }
  }

  void number(Position where, String text) {
    if (WILD.matcher(text).matches()) {
      var shown = text.length() > 40 ? text.substring(0, 40) + "…" : text;
      problem(
          where,
          "the number " + shown + " is out of all bounds: put quotes around it if a text is meant");
    }
  }
}
