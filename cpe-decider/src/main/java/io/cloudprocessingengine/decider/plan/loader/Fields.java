package io.cloudprocessingengine.decider.plan.loader;

import io.cloudprocessingengine.common.config.Position;
import io.cloudprocessingengine.common.config.Suggestion;
import io.cloudprocessingengine.common.config.YamlNode;
import io.cloudprocessingengine.common.config.YamlNode.Mapping;
import io.cloudprocessingengine.common.config.YamlNode.Scalar;
import io.cloudprocessingengine.common.config.YamlNode.ScalarType;
import io.cloudprocessingengine.common.config.YamlNode.Sequence;
import io.cloudprocessingengine.decider.plan.Timeout;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The fields of one mapping of a plan. Reading never throws: what is wrong becomes a problem. */
final class Fields {
  /** SWF's limit, of workflow types and activity types. */
  private static final int MAX_DESCRIPTION = 1_024;

  private final Mapping mapping;
  private final Findings findings;

  Fields(Mapping mapping, Findings findings) {
    this.mapping = mapping;
    this.findings = findings;
  }

  /** A node as a mapping; a problem if it is none. */
  static Optional<Fields> of(YamlNode node, String what, Findings findings) {
    if (node instanceof Mapping mapping) {
      return Optional.of(new Fields(mapping, findings));
    }
    findings.problem(node.position(), what + " must be a mapping, not " + node.kind());
    return Optional.empty();
  }

  Findings findings() {
    return findings;
  }

  Position position() {
    return mapping.position();
  }

  /** Where a key stands, or the mapping if it has no such key. */
  Position keyPosition(String key) {
    var entry = mapping.entries().get(key);
    return entry == null ? position() : entry.keyPosition();
  }

  /** The keys in the order of the plan, those without a value included. */
  Collection<String> keys() {
    return mapping.entries().keySet();
  }

  void refuseOthersThan(Collection<String> known) {
    for (var key : keys()) {
      if (!known.contains(key)) {
        var suggestion = Suggestion.of(key, known);
        findings.problem(keyPosition(key), "unknown key '" + key + "'" + suggestion);
      }
    }
  }

  /** What a key holds; empty when it is absent or has no value ({@code ~}). */
  Optional<YamlNode> find(String key) {
    return mapping.get(key).filter(node -> !isNull(node));
  }

  static boolean isNull(YamlNode node) {
    return node instanceof Scalar scalar && scalar.type() == ScalarType.NULL;
  }

  /** A text exactly as it is written: {@code 1.10} is not 1.1. */
  Optional<Located<String>> text(String key) {
    return find(key).flatMap(node -> text(node, "'" + key + "'", findings));
  }

  static Optional<Located<String>> text(YamlNode node, String what, Findings findings) {
    if (node instanceof Scalar scalar && scalar.type() != ScalarType.NULL) {
      return Optional.of(new Located<>(scalar.text(), scalar.position()));
    }
    findings.problem(node.position(), what + " must be a text, not " + node.kind());
    return Optional.empty();
  }

  /** A text that must be there. */
  Optional<Located<String>> required(String key, String of) {
    if (find(key).isEmpty()) {
      findings.problem(position(), of + " has no '" + key + "'");
    }
    return text(key);
  }

  /** A text that must be a name for SWF. */
  Optional<Located<String>> name(String key, Optional<Located<String>> text, SwfName rules) {
    text.ifPresent(
        it ->
            rules
                .fault(it.value())
                .ifPresent(fault -> findings.problem(it.where(), "'" + key + "' " + fault)));
    return text;
  }

  /** The description of a type, which SWF keeps; empty when there is none. */
  String description() {
    var text = text("description");
    text.filter(it -> it.value().length() > MAX_DESCRIPTION)
        .ifPresent(
            it ->
                findings.problem(
                    it.where(),
                    "'description' has %,d characters, SWF takes %,d"
                        .formatted(it.value().length(), MAX_DESCRIPTION)));
    return text.map(Located::value).orElse("");
  }

  Timeout timeout(String key, Timeout fallback) {
    return parsed(key, Timeout::parse).orElse(fallback);
  }

  /** A value that is parsed from its text by a function that throws IllegalArgumentException. */
  <T> Optional<T> parsed(String key, Function<String, T> parse) {
    var text = text(key);
    try {
      return text.map(it -> parse.apply(it.value()));
    } catch (IllegalArgumentException e) {
      findings.problem(text.orElseThrow().where(), "'" + key + "': " + e.getMessage());
      return Optional.empty();
    }
  }

  /** A number within bounds, both included. */
  int integer(String key, int fallback, int min, int max) {
    return parsed(key, text -> Numbers.integer(text, min, max)).orElse(fallback);
  }

  /** A number within bounds, both included. */
  double number(String key, double fallback, double min, double max) {
    return parsed(key, text -> Numbers.number(text, min, max)).orElse(fallback);
  }

  /** The items of a list; none when there is no such key. */
  List<YamlNode> items(String key) {
    var node = find(key);
    if (node.isEmpty()) {
      return List.of();
    }
    if (node.get() instanceof Sequence sequence) {
      return sequence.items();
    }
    findings.problem(
        node.get().position(), "'" + key + "' must be a list, not " + node.get().kind());
    return List.of();
  }
}
