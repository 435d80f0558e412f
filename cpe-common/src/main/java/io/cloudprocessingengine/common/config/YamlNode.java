package io.cloudprocessingengine.common.config;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** A node of a YAML document that knows where it stands, so that every error can say so. */
public sealed interface YamlNode {
  Position position();

  /** What a reader of an error understands: {@code "text"}, {@code a list}, {@code a mapping}. */
  String kind();

  /** The node as JSON, scalars typed by YAML's core schema. */
  JsonNode toJson();

  /**
   * A scalar with its text untouched: {@code 1.10} is not 1.1.
   *
   * @param type what YAML's core schema makes of it
   */
  record Scalar(Position position, String text, ScalarType type) implements YamlNode {
    public Scalar {
      Objects.requireNonNull(position, "position");
      Objects.requireNonNull(text, "text");
      Objects.requireNonNull(type, "type");
    }

    @Override
    public String kind() {
      return type == ScalarType.NULL ? "nothing" : '"' + text + '"';
    }

    @Override
    public JsonNode toJson() {
      var json = JsonNodeFactory.instance;
      return switch (type) {
        case NULL -> json.nullNode();
        case BOOLEAN -> json.booleanNode(text.equalsIgnoreCase("true"));
        case INTEGER -> json.numberNode(new BigInteger(text));
        case DECIMAL -> json.numberNode(new BigDecimal(text));
        case TEXT -> json.textNode(text);
      };
    }
  }

  /** The types of YAML's core schema that have a JSON counterpart. */
  enum ScalarType {
    NULL,
    BOOLEAN,
    INTEGER,
    DECIMAL,
    TEXT
  }

  /** A key with its own position, and its value. */
  record Entry(Position keyPosition, YamlNode value) {
    public Entry {
      Objects.requireNonNull(keyPosition, "keyPosition");
      Objects.requireNonNull(value, "value");
    }
  }

  /** A mapping in the order of the document. */
  record Mapping(Position position, Map<String, Entry> entries) implements YamlNode {
    public Mapping {
      Objects.requireNonNull(position, "position");
      entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
    }

    public Optional<YamlNode> get(String key) {
      return Optional.ofNullable(entries.get(key)).map(Entry::value);
    }

    @Override
    public String kind() {
      return "a mapping";
    }

    @Override
    public JsonNode toJson() {
      var object = JsonNodeFactory.instance.objectNode();
      entries.forEach((key, entry) -> object.set(key, entry.value().toJson()));
      return object;
    }
  }

  /** A list. */
  record Sequence(Position position, List<YamlNode> items) implements YamlNode {
    public Sequence {
      Objects.requireNonNull(position, "position");
      items = List.copyOf(items);
    }

    @Override
    public String kind() {
      return "a list";
    }

    @Override
    public JsonNode toJson() {
      var array = JsonNodeFactory.instance.arrayNode();
      items.forEach(item -> array.add(item.toJson()));
      return array;
    }
  }
}
