package io.cloudprocessingengine.local.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;

/** The name and version of a workflow or activity type; in alphabetical order. */
record TypeName(String name, String version) implements Comparable<TypeName> {
  private static final Comparator<TypeName> ORDER =
      Comparator.comparing(TypeName::name).thenComparing(TypeName::version);

  static TypeName of(JsonNode node) {
    return new TypeName(node.path("name").asText(), node.path("version").asText());
  }

  ObjectNode node() {
    return new Attributes().put("name", name).put("version", version).node();
  }

  @Override
  public int compareTo(TypeName other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return "[name=" + name + ", version=" + version + "]";
  }
}
