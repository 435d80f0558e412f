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
      case "structure" -> buildStructure(name, node);
      case "list" -> new ListOf(shape(node.get("member").textValue()), Bounds.of(node));
      case "string" -> new Text(Bounds.of(node), texts(node, "enum"), TextFormat.of(name));
      case "integer", "long" -> new Whole(Bounds.of(node));
      case "boolean" -> new Flag();
      case "timestamp" -> new Moment();
      default -> throw new IllegalStateException("Shape " + name + " has unknown type " + type);
    };
  }

  private Structure buildStructure(String structure, JsonNode node) {
    var members = new HashMap<String, Shape>();
    for (var member : node.get("members").properties()) {
      var shape = shape(member.getValue().textValue());
      members.put(
          member.getKey(),
          TextFormat.ofMember(structure, member.getKey())
              .filter(format -> shape instanceof Text)
              .<Shape>map(format -> ((Text) shape).with(format))
              .orElse(shape));
    }
    return new Structure(members, texts(node, "required"), Set.copyOf(texts(node, "identifiers")));
  }

  private static List<String> texts(JsonNode node, String member) {
    return node.path(member).valueStream().map(JsonNode::textValue).toList();
  }
}
