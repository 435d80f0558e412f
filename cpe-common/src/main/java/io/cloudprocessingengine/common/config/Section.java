package io.cloudprocessingengine.common.config;

import java.util.ArrayList;
import java.util.HashMap;
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

  /** Keys that nobody asked for, and those that another spelling of has been read for. */
  List<Problem> unreadKeys() {
    var known = asked.stream().map(Settings::plain).toList();
    var read = new HashMap<String, String>();
    var problems = new ArrayList<Problem>();
    node.entries()
        .forEach(
            (key, entry) -> {
              var plain = Settings.plain(key);
              var earlier = read.putIfAbsent(plain, key);
              if (!known.contains(plain)) {
                problems.add(unknown(key, entry.keyPosition()));
              } else if (earlier != null) {
                problems.add(twice(key, earlier, entry.keyPosition()));
              }
            });
    return problems;
  }

  private Problem twice(String key, String earlier, Position position) {
    var message = "setting '%s%s' is there already, as '%s'".formatted(path, key, earlier);
    return Problem.at(position, message);
  }

  private Problem unknown(String key, Position position) {
    var message = "unknown setting '" + path + key + "'" + Suggestion.of(key, asked);
    return Problem.at(position, message);
  }
}
