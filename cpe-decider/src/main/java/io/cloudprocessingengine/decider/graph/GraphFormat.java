package io.cloudprocessingengine.decider.graph;

/** The formats that a graph can be written in. */
public enum GraphFormat {
  MERMAID,
  DOT,
  SVG,
  JSON;

  /** The graph as a text that ends with a new line. */
  public String write(PlanGraph graph) {
    return switch (this) {
      case MERMAID -> MermaidWriter.write(graph);
      case DOT -> DotWriter.write(graph);
      case SVG -> new SvgWriter(graph, Layout.of(graph)).write();
      case JSON -> JsonWriter.write(graph);
    };
  }
}
