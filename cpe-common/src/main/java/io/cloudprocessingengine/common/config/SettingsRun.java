package io.cloudprocessingengine.common.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What the sections of one configuration share while they are read. */
final class SettingsRun {
  private static final Pattern SECRET = Pattern.compile("(?i).*(secret|password|token|key)$");
  private static final Pattern INDEX = Pattern.compile("\\[\\d+]");
  private static final Pattern USER_INFO = Pattern.compile("//[^/@]*@");

  private final Overrides overrides;
  private final Map<String, Section> sections = new LinkedHashMap<>();
  private final Set<Problem> problems = new LinkedHashSet<>();
  private final Map<String, String> effective = new LinkedHashMap<>();

  SettingsRun(Overrides overrides) {
    this.overrides = overrides;
  }

  /** The section itself, or the one that was made when the same part was read before. */
  Section visit(Section section) {
    var earlier = sections.putIfAbsent(section.path(), section);
    return earlier == null ? section : earlier;
  }

  Optional<Found> find(Section section, String key) {
    var path = section.path() + key;
    var entry = section.entry(key);
    var given = overrides.get(Settings.plain(path));
    if (given.isPresent()) {
      var nowhere = Position.of(given.get().origin());
      var value = new YamlNode.Scalar(nowhere, given.get().value(), YamlNode.ScalarType.TEXT);
      return Optional.of(new Found(path, given.get().origin(), value, false));
    }
    return entry
        .map(YamlNode.Entry::value)
        .filter(value -> !value.toJson().isNull())
        .map(value -> new Found(path, value.position().toString(), value, true));
  }

  Optional<String> text(Found found) {
    if (found.value() instanceof YamlNode.Scalar scalar) {
      note(found.path(), scalar.text(), found.inFile() ? "file" : found.where());
      return Optional.of(scalar.text());
    }
    var message = "'%s' must be a text, not %s".formatted(found.path(), found.value().kind());
    problem(found.where(), message);
    return Optional.empty();
  }

  List<String> texts(Found found) {
    if (found.value() instanceof YamlNode.Sequence sequence) {
      var texts =
          sequence.items().stream()
              .map(it -> new Found(found.path(), it.position().toString(), it, true))
              .flatMap(it -> text(it).stream())
              .toList();
      note(found.path(), texts.stream().map(SettingsRun::shown).toList().toString(), "file");
      return texts;
    }
    return text(found).map(List::of).orElse(List.of());
  }

  /** An item such as {@code API_KEY=abc} is a secret by its name. */
  private static String shown(String item) {
    var name = item.split("=", 2)[0];
    return name.length() < item.length() && SECRET.matcher(name).matches() ? name + "=***" : item;
  }

  Section section(Section parent, String key) {
    var empty = new YamlNode.Mapping(parent.node().position(), Map.of());
    var node = find(parent, key).map(found -> mapping(found.path(), found.value())).orElse(empty);
    return new Section(parent.path() + key + ".", node);
  }

  List<Section> sections(Section parent, String key) {
    var found = find(parent, key);
    if (found.isEmpty()) {
      return List.of();
    }
    if (!(found.get().value() instanceof YamlNode.Sequence sequence)) {
      var kind = found.get().value().kind();
      problem(found.get().where(), "'%s' must be a list, not %s".formatted(key, kind));
      return List.of();
    }
    var result = new ArrayList<Section>();
    for (var item : sequence.items()) {
      var path = "%s%s[%d]".formatted(parent.path(), key, result.size());
      result.add(new Section(path + ".", mapping(path, item)));
    }
    return result;
  }

  private YamlNode.Mapping mapping(String path, YamlNode node) {
    if (node instanceof YamlNode.Mapping mapping) {
      return mapping;
    }
    var message = "'%s' must be a mapping of settings, not %s".formatted(path, node.kind());
    problem(node.position().toString(), message);
    return new YamlNode.Mapping(node.position(), Map.of());
  }

  void problem(String where, String message) {
    problems.add(new Problem(where, message));
  }

  void fellBack(Section section, String key, Object fallback) {
    note(section.path() + key, fallback.toString(), "default");
  }

  private void note(String path, String value, String origin) {
    var shown = SECRET.matcher(path).matches() ? "***" : value;
    effective.put(path, USER_INFO.matcher(shown).replaceAll("//***@") + " (" + origin + ")");
  }

  List<Problem> finish() {
    sections.values().forEach(section -> problems.addAll(section.unreadKeys()));
    return List.copyOf(problems);
  }

  /** What was asked for, in sections too, which are not settings themselves. */
  List<String> known() {
    var asked =
        sections.values().stream()
            .flatMap(section -> section.asked().stream().map(key -> section.path() + key))
            .map(path -> INDEX.matcher(path).replaceAll("[]"))
            .distinct()
            .toList();
    return asked.stream()
        .filter(path -> asked.stream().noneMatch(it -> isWithin(it, path)))
        .sorted()
        .toList();
  }

  private static boolean isWithin(String path, String section) {
    return path.startsWith(section + ".") || path.startsWith(section + "[].");
  }

  List<String> effective() {
    return effective.entrySet().stream().map(it -> it.getKey() + "=" + it.getValue()).toList();
  }
}
