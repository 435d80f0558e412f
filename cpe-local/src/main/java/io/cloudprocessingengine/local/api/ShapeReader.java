package io.cloudprocessingengine.local.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Builds shapes from the model; each is built once, and what it refers to before it. */
final class ShapeReader {
  private final JsonNode shapes;
  private final Map<String, Shape> known = new HashMap<>();

  ShapeReader(JsonNode shapes) {
    this.shapes = shapes;
  }

  Structure structure(String name) {
    return (Structure) shape(name);
  }

  private Shape shape(String name) {
    var seen = known.get(name);
    if (seen != null) {
      return seen;
    }
    var built = build(name, shapes.required(name));
    known.put(name, built);
    return built;
  }

  private Shape build(String name, JsonNode node) {
    var type = node.get("type").textValue();
    return switch (type) {
      case "structure" -> buildStructure(node);
      case "list" -> new ListOf(shape(node.get("member").textValue()), Bounds.of(node));
      case "string" -> new Text(Bounds.of(node), texts(node, "enum"), TextFormat.of(name));
      case "integer", "long" -> new Whole(Bounds.of(node));
      case "boolean" -> new Flag();
      case "timestamp" -> new Moment();
      default -> throw new IllegalStateException("Shape " + name + " has unknown type " + type);
    };
  }

  private Structure buildStructure(JsonNode node) {
    var members = new HashMap<String, Shape>();
    for (var member : node.get("members").properties()) {
      members.put(member.getKey(), member(member.getKey(), shape(member.getValue().textValue())));
    }
    return new Structure(members, texts(node, "required"), Set.copyOf(texts(node, "identifiers")));
  }

  /** One timeout shares its shape with the others, but is bounded. */
  private static Shape member(String name, Shape shape) {
    return name.endsWith("xecutionStartToCloseTimeout") && shape instanceof Text text
        ? new Text(text.bounds(), text.values(), TextFormat.SECONDS_OF_A_YEAR)
        : shape;
  }

  private static List<String> texts(JsonNode node, String member) {
    return node.path(member).valueStream().map(JsonNode::textValue).toList();
  }
}
