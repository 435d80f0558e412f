package io.cloudprocessingengine.decider.graph;

/** Writes a graph for Graphviz. */
final class DotWriter {
  private DotWriter() {}

  static String write(PlanGraph graph) {
    var ids = new NodeIds(graph);
    var text = new StringBuilder("digraph plan {\n");
    text.append("  label=").append(quote(graph.id().toString())).append("; labelloc=t;\n");
    text.append("  node [shape=box, style=rounded, fontname=\"Helvetica\"];\n");
    text.append("  edge [fontname=\"Helvetica\", fontsize=10];\n");
    for (var node : graph.nodes()) {
      text.append(
          "  %s [label=%s, color=\"%s\"%s];\n"
              .formatted(ids.of(node.name()), label(node), Palette.of(node.kind()), more(node)));
    }
    for (var edge : graph.edges()) {
      text.append(
          "  %s -> %s [label=%s, color=\"%s\"];\n"
              .formatted(
                  ids.of(edge.from()), ids.of(edge.to()), quote(edge.label()), Palette.of(edge)));
    }
    return text.append("}\n").toString();
  }

  private static String label(Node node) {
    return quote(node.name() + "\n" + String.join("\n", node.lines()));
  }

  /** A map has a border on each side of its border. */
  private static String more(Node node) {
    return node.map().isPresent() ? ", peripheries=2" : "";
  }

  private static String quote(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
  }
}
