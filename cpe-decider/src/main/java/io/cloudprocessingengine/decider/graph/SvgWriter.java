package io.cloudprocessingengine.decider.graph;

import java.util.List;
import java.util.Locale;

/** Draws a layout as an SVG picture that needs nothing beside it. */
final class SvgWriter {
  private static final double ARROW = 7;
  private static final double SHADOW = 5;
  private static final String STYLE =
      """
        <style>
          text { font-family: Helvetica, Arial, sans-serif; font-size: 12px; fill: #475569; }
          .title { font-size: 18px; font-weight: bold; fill: #0f172a; }
          .name { font-size: 14px; font-weight: bold; fill: #0f172a; }
          .status { font-size: 11px; paint-order: stroke; stroke: #ffffff; stroke-width: 5px; text-anchor: middle; }
          .box { fill: #ffffff; stroke-width: 1.5; }
          .edge { fill: none; stroke-width: 1.5; }
        </style>
      """;

  private final PlanGraph graph;
  private final Layout layout;
  private final StringBuilder svg = new StringBuilder();

  SvgWriter(PlanGraph graph, Layout layout) {
    this.graph = graph;
    this.layout = layout;
  }

  String write() {
    line(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%.0f\" height=\"%.0f\""
            + " viewBox=\"0 0 %.0f %.0f\" role=\"img\">",
        layout.width(), layout.height(), layout.width(), layout.height());
    line("  <title>%s</title>", escape("Plan " + graph.id()));
    svg.append(STYLE);
    line("  <rect width=\"100%%\" height=\"100%%\" fill=\"#f8fafc\"/>");
    line("  <text class=\"title\" x=\"28\" y=\"38\">%s</text>", escape(graph.id().toString()));
    layout.routes().forEach(this::edge);
    layout.boxes().forEach(this::box);
    layout.routes().forEach(this::label);
    line("</svg>");
    return svg.toString();
  }

  private void edge(Layout.Route route) {
    var points = route.points();
    var path = new StringBuilder("M %s".formatted(point(points.get(0))));
    for (var index = 1; index < points.size(); index++) {
      var to = points.get(index);
      path.append(index % 2 == 0 ? " L " + point(to) : curve(points.get(index - 1), to));
    }
    var colour = Palette.of(route.edge());
    var dashes = route.edge().writtenOut() ? "" : " stroke-dasharray=\"5 3\"";
    line("  <path class=\"edge\" d=\"%s\" stroke=\"%s\"%s/>", path, colour, dashes);
    var tip = points.get(points.size() - 1);
    line(
        "  <polygon points=\"%s %s %s\" fill=\"%s\"/>",
        point(tip),
        point(new Layout.Point(tip.x() - ARROW / 2, tip.y() - ARROW)),
        point(new Layout.Point(tip.x() + ARROW / 2, tip.y() - ARROW)),
        colour);
  }

  private static String curve(Layout.Point from, Layout.Point to) {
    var middle = (from.y() + to.y()) / 2;
    return " C %s %s %s"
        .formatted(
            point(new Layout.Point(from.x(), middle)),
            point(new Layout.Point(to.x(), middle)),
            point(to));
  }

  private void label(Layout.Route route) {
    if (!route.edge().writtenOut()) {
      return;
    }
    var points = route.points();
    var begin = isFreerWhereItBegins(route.edge()) ? 0 : points.size() - 2;
    var from = points.get(begin);
    var to = points.get(begin + 1);
    line(
        "  <text class=\"status\" x=\"%.1f\" y=\"%.1f\" style=\"fill: %s\">%s</text>",
        (from.x() + to.x()) / 2,
        (from.y() + to.y()) / 2 + 4,
        Palette.of(route.edge()),
        escape(route.edge().label()));
  }

  /** Where many edges meet, their labels would lie on each other. */
  private boolean isFreerWhereItBegins(PlanGraph.Edge edge) {
    var beside = graph.edges().stream().filter(it -> it.from().equals(edge.from())).count();
    return beside < graph.edges().stream().filter(it -> it.to().equals(edge.to())).count();
  }

  private void box(Layout.Box box) {
    var text = box.text();
    var colour = Palette.of(text.node().kind());
    if (text.node().map().isPresent()) {
      rect(box, SHADOW, colour);
    }
    rect(box, 0, colour);
    line(
        "  <rect x=\"%.1f\" y=\"%.1f\" width=\"5\" height=\"%.1f\" rx=\"2.5\" fill=\"%s\"/>",
        box.x(), box.y(), text.height(), colour);
    line(
        "  <text class=\"name\" x=\"%.1f\" y=\"%.1f\">%s</text>",
        box.x() + 17, box.y() + 22, escape(text.title()));
    lines(box, text.lines());
  }

  private void rect(Layout.Box box, double offset, String colour) {
    line(
        "  <rect class=\"box\" x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" rx=\"7\""
            + " stroke=\"%s\"/>",
        box.x() + offset, box.y() + offset, box.text().width(), box.text().height(), colour);
  }

  private void lines(Layout.Box box, List<String> lines) {
    for (var index = 0; index < lines.size(); index++) {
      line(
          "  <text x=\"%.1f\" y=\"%.1f\">%s</text>",
          box.x() + 17, box.y() + 40 + index * BoxText.LINE_HEIGHT, escape(lines.get(index)));
    }
  }

  private void line(String format, Object... values) {
    svg.append(String.format(Locale.ROOT, format, values)).append('\n');
  }

  private static String point(Layout.Point point) {
    return String.format(Locale.ROOT, "%.1f %.1f", point.x(), point.y());
  }

  private static String escape(String text) {
    return text.replaceAll("\\p{Cntrl}", " ")
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
