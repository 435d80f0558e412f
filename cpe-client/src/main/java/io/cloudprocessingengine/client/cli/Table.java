package io.cloudprocessingengine.client.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Rows of texts: aligned below headings for people, with tabs between them for programs. */
final class Table {
  private final List<String> headings;
  private final List<List<String>> rows = new ArrayList<>();

  Table(String... headings) {
    this.headings = List.of(headings);
  }

  void add(String... cells) {
    rows.add(Stream.of(cells).map(Printable::line).toList());
  }

  void print(Output output) {
    print(output, 0);
  }

  /** Without the headings. */
  void printRows(Output output) {
    print(output, 1);
  }

  private void print(Output output, int from) {
    if (output.terminal()) {
      aligned().stream().skip(from).forEach(output::line);
    } else {
      rows.forEach(row -> output.line(String.join("\t", row)));
    }
  }

  List<String> aligned() {
    var all = new ArrayList<List<String>>();
    all.add(headings);
    all.addAll(rows);
    var widths = IntStream.range(0, headings.size()).map(i -> width(all, i)).toArray();
    return all.stream().map(row -> aligned(row, widths)).toList();
  }

  private static int width(List<List<String>> rows, int column) {
    return rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
  }

  private static String aligned(List<String> row, int... widths) {
    return IntStream.range(0, row.size())
        .mapToObj(i -> row.get(i) + " ".repeat(widths[i] - row.get(i).length()))
        .collect(Collectors.joining("  "))
        .stripTrailing();
  }
}
