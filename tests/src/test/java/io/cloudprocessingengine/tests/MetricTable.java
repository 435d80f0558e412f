package io.cloudprocessingengine.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The table of metrics in the guide for operators: their labels, and which have buckets. */
record MetricTable(Map<String, Row> rows) {
  private static final Pattern ROW =
      Pattern.compile("(?m)^\\| `(cpe_\\w+)` \\| [DIW ]+ \\| ([^|]*)\\| (.*)$");
  private static final Pattern QUOTED = Pattern.compile("`(\\w+)`");
  private static final Pattern SELECTED = Pattern.compile("(cpe_\\w+)(?:\\{([^}]*)})?");
  private static final Pattern COMPARED = Pattern.compile("(\\w+)\\s*(?:=~|!=|!~|=)\\s*\"");
  private static final Pattern GROUPED = Pattern.compile("\\b(?:by|on) \\(([^)]*)\\)");

  /** Prometheus adds them itself. */
  private static final Set<String> ALWAYS = Set.of("instance", "job", "le");

  record Row(Set<String> labels, boolean hasBuckets) {}

  static MetricTable read() {
    return new MetricTable(
        ROW.matcher(Document.read("docs/operations.md").text())
            .results()
            .collect(Collectors.toMap(row -> row.group(1), MetricTable::row)));
  }

  private static Row row(MatchResult row) {
    var labels = QUOTED.matcher(row.group(2)).results().map(it -> it.group(1));
    return new Row(labels.collect(Collectors.toSet()), row.group(3).contains("buckets"));
  }

  /** Every label that an expression names is one of the metrics that it asks for. */
  void assertKnows(String expression) {
    var all = new HashSet<>(ALWAYS);
    SELECTED
        .matcher(expression)
        .results()
        .forEach(
            selector -> {
              var row = row(selector.group(1));
              all.addAll(row.labels());
              if (selector.group(1).endsWith("_bucket")) {
                assertThat(row.hasBuckets()).as(expression).isTrue();
              }
              if (selector.group(2) != null) {
                var known = Stream.concat(row.labels().stream(), ALWAYS.stream()).toList();
                assertThat(COMPARED.matcher(selector.group(2)).results().map(it -> it.group(1)))
                    .as(expression)
                    .isNotEmpty()
                    .isSubsetOf(known);
              }
            });
    GROUPED
        .matcher(expression)
        .results()
        .flatMap(group -> Stream.of(group.group(1).split(",\\s*", -1)))
        .forEach(label -> assertThat(all).as(expression).contains(label));
  }

  /** Every metric of ours that a daemon exports has the labels of its row. */
  void assertLabels(String exported) {
    SELECTED
        .matcher(exported.replaceAll("(?m)^#.*$", ""))
        .results()
        .forEach(
            line -> {
              var given = line.group(2) == null ? "" : line.group(2);
              assertThat(
                      COMPARED
                          .matcher(given)
                          .results()
                          .map(it -> it.group(1))
                          .filter(label -> !label.equals("le")))
                  .as(line.group())
                  .containsExactlyInAnyOrderElementsOf(row(line.group(1)).labels());
            });
  }

  private Row row(String metric) {
    var row = rows.get(metric.replaceFirst("_(bucket|count|sum|max)$", ""));
    assertThat(row).as(metric).isNotNull();
    return row;
  }
}
