package io.cloudprocessingengine.decider.graph;

import io.cloudprocessingengine.decider.plan.RequiredStatus;

/** Writes a graph as a Mermaid flowchart, which GitHub and many wikis draw. */
final class MermaidWriter {
  private MermaidWriter() {}

  static String write(PlanGraph graph) {
    var ids = new NodeIds(graph);
    var text = new StringBuilder("flowchart TD\n");
    text.append("  %% ").append(graph.id()).append('\n');
    for (var node : graph.nodes()) {
      text.append("  ").append(ids.of(node.name())).append(box(node)).append('\n');
    }
    for (var edge : graph.edges()) {
      var arrow = edge.status() == RequiredStatus.SUCCEEDED || !edge.writtenOut() ? "-->" : "-.->";
      text.append("  ").append(ids.of(edge.from())).append(' ').append(arrow);
      if (!edge.label().isEmpty()) {
        text.append('|').append(edge.label()).append('|');
      }
      text.append(' ').append(ids.of(edge.to())).append('\n');
    }
    return text.toString();
  }

  private static String box(Node node) {
    var label =
        "\"<b>" + escape(node.name()) + "</b><br/>" + escape(String.join("\n", node.lines())) + '"';
    return switch (node.kind()) {
      case ACTIVITY, LAMBDA -> node.map().isPresent() ? "[[" + label + "]]" : "[" + label + "]";
      case WORKFLOW -> "[[" + label + "]]";
      case EVAL -> "[/" + label + "/]";
      case WAIT -> "([" + label + "])";
      case SIGNAL -> "{{" + label + "}}";
    };
  }

  /** Mermaid writes entities with # where HTML has &. */
  private static String escape(String text) {
    return text.replace("#", "#35;")
        .replace("&", "#amp;")
        .replace("\"", "#quot;")
        .replace("<", "#lt;")
        .replace(">", "#gt;")
        .replace("{", "#123;")
        .replace("}", "#125;")
        .replace("\n", "<br/>");
  }
}
