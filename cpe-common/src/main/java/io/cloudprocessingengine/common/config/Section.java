package io.cloudprocessingengine.common.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A mapping of the configuration, with its path and the keys that were asked for. */
record Section(String path, YamlNode.Mapping node, List<String> asked) {
  Section(String path, YamlNode.Mapping node) {
    this(path, node, new ArrayList<>());
  }

  String where() {
    return node.position().toString();
  }

  Optional<YamlNode.Entry> entry(String key) {
    asked.add(key);
    return node.entries().entrySet().stream()
        .filter(it -> Settings.plain(it.getKey()).equals(Settings.plain(key)))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  /** Keys that nobody asked for. */
  List<Problem> unknownKeys() {
    var known = asked.stream().map(Settings::plain).toList();
    return node.entries().entrySet().stream()
        .filter(it -> !known.contains(Settings.plain(it.getKey())))
        .map(it -> unknown(it.getKey(), it.getValue().keyPosition()))
        .toList();
  }

  private Problem unknown(String key, Position position) {
    var message = "unknown setting '" + path + key + "'" + Suggestion.of(key, asked);
    return Problem.at(position, message);
  }
}
