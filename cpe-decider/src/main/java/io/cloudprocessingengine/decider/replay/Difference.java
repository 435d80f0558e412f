package io.cloudprocessingengine.decider.replay;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Where what is decided is not what was decided.
 *
 * @param attribute the one that differs; empty when only one of both has the decision
 * @param recorded its value in the history, if it has one
 * @param decided its value now, if there is one
 */
record Difference(
    String title, Optional<String> attribute, Optional<String> recorded, Optional<String> decided) {
  /** What a decision need not name, because its type or SWF has a default. */
  private static final Set<String> ALWAYS = Set.of("input", "result", "reason", "details");

  Difference {
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(attribute, "attribute");
    Objects.requireNonNull(recorded, "recorded");
    Objects.requireNonNull(decided, "decided");
  }

  /** The order of decisions within a response does not matter. */
  static List<Difference> between(List<Told> recorded, List<Told> decided) {
    var differences = new ArrayList<Difference>();
    var were = byTitle(recorded);
    var are = byTitle(decided);
    were.forEach(
        (title, it) -> {
          if (are.containsKey(title)) {
            differences.addAll(between(it, are.get(title)));
          } else {
            differences.add(missing(title, Optional.of(title), Optional.empty()));
          }
        });
    are.keySet().stream()
        .filter(title -> !were.containsKey(title))
        .forEach(title -> differences.add(missing(title, Optional.empty(), Optional.of(title))));
    return differences;
  }

  private static Map<String, Told> byTitle(List<Told> list) {
    var byTitle = new LinkedHashMap<String, Told>();
    list.forEach(it -> byTitle.put(it.title(), it));
    return byTitle;
  }

  private static Difference missing(
      String title, Optional<String> recorded, Optional<String> decided) {
    return new Difference(title, Optional.empty(), recorded, decided);
  }

  private static List<Difference> between(Told recorded, Told decided) {
    var differences = new ArrayList<Difference>();
    if (!recorded.refused()) {
      var names = new ArrayList<String>();
      decided.attributes().fieldNames().forEachRemaining(names::add);
      ALWAYS.stream().sorted().filter(name -> !names.contains(name)).forEach(names::add);
      for (var name : names) {
        var was = recorded.attributes().path(name);
        var is = decided.attributes().path(name);
        if (!text(was).equals(text(is))) {
          differences.add(new Difference(decided.title(), Optional.of(name), text(was), text(is)));
        }
      }
    }
    return differences;
  }

  /** An empty text is none: SWF leaves it out of the history, or keeps it. */
  private static Optional<String> text(JsonNode value) {
    if (value.isMissingNode() || value.isNull()) {
      return Optional.empty();
    }
    return Optional.of(value.isValueNode() ? value.asText() : value.toString())
        .filter(text -> !text.isEmpty());
  }

  @Override
  public String toString() {
    if (attribute.isPresent()) {
      return "~ %s: %s was %s, is %s"
          .formatted(title, attribute.get(), recorded.orElse("absent"), decided.orElse("absent"));
    }
    return recorded.isPresent()
        ? "- " + title + " was decided, and is not"
        : "+ " + title + " is decided, and was not";
  }
}
